/** Something the application says of itself over the call. */
export interface CallNotice {
  readonly kind: 'other-tab' | 'storage' | 'set-aside' | 'refused-moves' | 'restored' | 'masked';
  readonly text: string;
  readonly isUrgent: boolean;
  /** Label of the button that does something about it; null: there is nothing to do. */
  readonly action: string | null;
}
