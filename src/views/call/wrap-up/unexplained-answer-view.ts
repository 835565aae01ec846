/** A «Нет нужного ответа» that has no words yet. */
export interface BlankView {
  /** Index in the journal's entries. */
  readonly entry: number;
  /** Title of the step where it happened. */
  readonly step: string;
}
