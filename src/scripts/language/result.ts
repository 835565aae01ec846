// What a function gives that may fail for a reason its caller has to show: a value or the error, never both.

/** `E` says what is wrong: a reason, or a list with at least one problem. A bug throws instead. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
