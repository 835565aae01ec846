/** A key as it is printed: while single keys are switched off it acts with Alt only. */
export function keyLabel(key: string, hasSingleKeys: boolean): string {
  return hasSingleKeys ? key : `Alt+${key}`;
}
