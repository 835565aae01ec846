// The text of a card as labelled pieces, in one pass. In: clean text, from a table with tabs or as lines. Out: each value with the label
// that it stands under and its line. A value ends at the end of its line or cell, or at the next label, known or not.

/** Labels that the reader knows; `other` ends the value before it and is not looked into. */
export type CardLabel =
  | 'plan'
  | 'soc'
  | 'fee'
  | 'date'
  | 'connected'
  | 'tenure'
  | 'device'
  | 'extra-numbers'
  | 'family'
  | 'other';

/** A stretch of text under a label; null before the first one. `label` holds its words too, wrapped ones joined. */
export interface CardPiece {
  readonly kind: CardLabel | null;
  readonly label: string;
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const LABELS: readonly (readonly [CardLabel, RegExp])[] = [
  ['plan', /^(?:название(?: тп| тарифа)?|тарифный план|тариф|тп)(?!\p{L}) ?:? ?/iu],
  ['soc', /^soc(?!\p{L}) ?:? ?/iu],
  ['connected', /^(?:дата подключения(?: ?\/? ?смены тп)?|contract date|дата договора)(?!\p{L}) ?:? ?/iu],
  ['date', /^дата(?= ?$| \d) ?/iu],
  ['fee', /^(?:абонентская(?: плата)?|абон\. ?плата(?: за дн)?|ап)(?!\p{L}) ?:? ?/iu],
  ['tenure', /^(?:стаж|original subscriber age)(?!\p{L}) ?:? ?/iu],
  ['extra-numbers', /^(?:max|мах|макс\.?) ?дн(?!\p{L}) ?:? ?/iu],
  ['device', /^(?:модель(?: телефона| устройства)?|устройство|аппарат|device)(?!\p{L}) ?:? ?/iu],
  ['family', /^семья(?!\p{L}) ?:? ?/iu],
  ['other', /^\p{L}[\p{L} .'/]{0,40}: ?/u],
];

/** Where the next label begins inside a line: a known word, or a capital and «:» a few words on. */
const INNER_LABEL =
  / (?=(?:SOC|Дата подключения|Дата договора|Семья|Абонентская|Max|Мах|Абон|Стаж|Модель|Устройство|Аппарат|Original|Contract)(?!\p{L})|\p{Lu}\p{L}{0,30}(?: \p{Ll}{1,30}){0,3} ?:)/u;

/** The pieces of a card in their order. */
export function cardPieces(text: string): readonly CardPiece[] {
  const pieces: CardPiece[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const cells = raw.split('\t').map((cell) => cell.replaceAll(/ +/g, ' ').trim());
    // In a table the first cell goes on with the label above it, the others with its value.
    const isWrapped = cells.length > 1 && !isLabelled(cells[0] ?? '');
    if (isWrapped) continueRow(pieces, cells, index + 1);
    else for (const cell of cells) takeCell(pieces, cell, index + 1);
  }
  return pieces;
}

function isLabelled(cell: string): boolean {
  return labelOf(cell) !== null;
}

function continueRow(pieces: CardPiece[], [label = '', ...values]: readonly string[], line: number): void {
  const last = pieces.at(-1);
  const value = values.filter((cell) => cell !== '').join(' ');
  if (last === undefined || isLabelled(value)) {
    for (const cell of [label, ...values]) takeCell(pieces, cell, line);
    return;
  }
  const joined = `${last.label} ${label}`.trim();
  pieces[pieces.length - 1] = { ...last, label: joined };
  if (value !== '') pieces.push({ kind: last.kind, label: joined, text: value, line });
}

function takeCell(pieces: CardPiece[], cell: string, line: number): void {
  let rest = cell;
  while (rest !== '') {
    const known = labelOf(rest);
    const body = rest.slice(known?.words.length ?? 0);
    const next = INNER_LABEL.exec(body)?.index ?? body.length;
    const text = body.slice(0, next).trim();
    if (known !== null) pieces.push({ kind: known.kind, label: known.words.trim(), text, line });
    else takeValue(pieces, text, line);
    rest = body.slice(next).trim();
  }
}

/** The label at the beginning of a text. */
function labelOf(text: string): { readonly kind: CardLabel; readonly words: string } | null {
  for (const [kind, label] of LABELS) {
    const words = label.exec(text)?.[0];
    if (words !== undefined && words !== '') return { kind, words };
  }
  return null;
}

/** A cell without a label belongs to a label that still has no value; a line of its own belongs to none. */
function takeValue(pieces: CardPiece[], text: string, line: number): void {
  const last = pieces.at(-1);
  const fills = last !== undefined && last.text === '' && line - last.line <= 1;
  pieces.push({ kind: fills ? last.kind : null, label: fills ? last.label : '', text, line });
}
