// What a function gives that may fail for a reason its caller has to show: a value or the problems, never both.

/** `E` is one problem; a failure has at least one. A bug throws instead. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly E[] };
