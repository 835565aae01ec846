/** The built-in script, parsed while the application is built. See `tools/built-in-script.ts`. */
declare module 'virtual:built-in-script' {
  export const builtInScript: import('@/scripts/library/stamp-script').StampedScript & {
    /** Hash of the whole bundle; null where a script was built in that has none. */
    readonly bundle: string | null;
  };
}
