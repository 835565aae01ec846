// The layers that the verification bench measures, in one file for the bundler: what runs is what would be shipped.
export { compileScript } from '@/machines/machine/compile-script';
export { parseScript } from '@/scripts/parse/parse-script';
export { retentionSource } from '@/scripts/retention/retention-source';
export { verifyScript } from '@/verify/verify-script';
