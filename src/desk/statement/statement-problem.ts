// Why a pasted text is not looked into as a statement. In: the whole text. Out: one problem, or null.
import { type DeskProblem, deskProblem } from '../desk-problem';

/** Characters of the longest statement that is read; about four hundred thousand rows. */
export const LONGEST_STATEMENT = 40_000_000;

/** `empty`, `too-large`, `other-format` (with its name), `wrong-encoding` or `binary`. */
export function statementProblem(text: string): DeskProblem | null {
  if (text.length > LONGEST_STATEMENT) return deskProblem('too-large', 'text', { limit: LONGEST_STATEMENT });
  if (text.trim() === '') return deskProblem('empty', 'text');
  const format = foreignFormat(text.slice(0, 64).trimStart());
  if (format !== null) return deskProblem('other-format', 'text', { format });
  const sample = text.slice(0, 4_096);
  if (isMostly(sample, /\ufffd/g)) return deskProblem('wrong-encoding', 'text');
  return text.includes('\u0000') || isMostly(sample, CONTROLS) ? deskProblem('binary', 'text') : null;
}

const CONTROLS = /[\u0001-\u0008\u000e-\u001f]/g;

/** More than one sign in fifty. */
function isMostly(sample: string, strange: RegExp): boolean {
  return (sample.match(strange)?.length ?? 0) * 50 > sample.length;
}

function foreignFormat(start: string): string | null {
  if (start.startsWith('%PDF')) return 'PDF';
  if (start.startsWith('PK\u0003\u0004')) return 'XLSX / ZIP';
  if (start.startsWith('{\\rtf')) return 'RTF';
  if (/^[{[]\s*["{[]/.test(start)) return 'JSON';
  return /^<(?:!doctype|html|\?xml|table|div)/i.test(start) ? 'HTML / XML' : null;
}
