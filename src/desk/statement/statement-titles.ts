// The titles of a charge statement, by what they mean. In: the cells of one line. Out: which column is which, or null when the line is
// no line of titles. «Стоимость, руб. без НДС», «Списано (₽)» and «Расход» mean one thing.
import { nearestName } from '@/scripts/parse/nearest-name';
import { foldLookAlikes } from '@/text/fold-look-alikes';

/**
 * Columns that the reader tells apart. `change` is signed; `charge` takes from the balance and `credit` adds to it; of a bare `sum` the
 * title does not say which.
 */
export type StatementColumn =
  | 'service'
  | 'dateTime'
  | 'time'
  | 'number'
  | 'balance'
  | 'before'
  | 'change'
  | 'charge'
  | 'credit'
  | 'sum'
  | 'after'
  | 'currency'
  | 'other';

/** Places of columns. */
export type Columns = ReadonlyMap<StatementColumn, number>;

/** First match wins, so what is said more exactly stands first. Look-alike letters are folded to Cyrillic before. */
const MEANINGS: readonly (readonly [StatementColumn, RegExp])[] = [
  ['dateTime', /^дата/],
  ['time', /^время|^вреня/],
  ['other', /^(?:объе|длит|продолж|кол-?во|количеств|ед\.|единиц|зона|место|направл|оператор|курс|gмт|gмt|роумин|q\b)/],
  ['before', /сальдо|балдо|баланс (?:до|на начало)|(?:начальн|входящ)\S* (?:баланс|остаток)/],
  ['after', /баланс (?:после|на конец)|(?:конечн|исходящ)\S* (?:баланс|остаток)|^остаток/],
  ['change', /^из[мн]\S*\.? ?бал|^изменени/],
  ['balance', /^(?:тип |вид )?баланса?$|^(?:лицевой )?счет$/],
  ['currency', /^валют/],
  ['number', /номер|^абонент|^собеседник|^контакт/],
  ['credit', /приход|зачислен|поступ|пополн|кредит|возврат|возвращен/],
  ['charge', /стоимост|списан|начислен|расход|к оплате|удержан|^плата|^цена|дебет|потрачен/],
  ['sum', /сумм|^итого?$/],
  ['service', /услуг|сервис|наименован|^описан|событи|назначени|^операци/],
];

/** Titles that recognisers misspell. */
const SPELT: ReadonlyMap<string, StatementColumn> = new Map([
  ['сервис', 'service'],
  ['услуга', 'service'],
  ['номер', 'number'],
  ['баланс', 'balance'],
  ['сальдо', 'before'],
  ['валюта', 'currency'],
  ['стоимость', 'charge'],
  ['списано', 'charge'],
  ['начислено', 'charge'],
  ['расход', 'charge'],
  ['приход', 'credit'],
  ['сумма', 'sum'],
]);

const MONEY: readonly StatementColumn[] = ['change', 'charge', 'credit', 'sum'];

/** The columns, if the cells are titles: a date and a sum among them, or a date, a service and one more. */
export function readTitles(cells: readonly string[]): Columns | null {
  if (cells.length < 3 || cells.some((cell) => cell.length > LONGEST || /\d{2}/.test(cell))) return null;
  const columns = columnsOf(cells);
  const hasMoney = MONEY.some((column) => columns.has(column));
  const isTable = columns.has('dateTime') && (hasMoney || (columns.has('service') && columns.size >= 3));
  return isTable ? columns : null;
}

/** Of two columns that mean the same the first stands, of two sums the one that the client pays. */
function columnsOf(cells: readonly string[]): Map<StatementColumn, number> {
  const columns = new Map<StatementColumn, number>();
  const ranks = new Map<StatementColumn, number>();
  for (const [place, cell] of cells.entries()) {
    const folded = foldLookAlikes(cell);
    const column = columnOf(folded);
    const rank = taxRank(folded);
    if (column === null || rank <= (ranks.get(column) ?? -1)) continue;
    columns.set(column, place);
    ranks.set(column, rank);
  }
  return columns;
}

const LONGEST = 80;

/** Of two sums the one that the client pays: with the tax, then one that says nothing of it. */
function taxRank(folded: string): number {
  if (/без ?ндс/.test(folded)) return 0;
  return /(?:с|включая) ?ндс/.test(folded) ? 2 : 1;
}

function columnOf(title: string): StatementColumn | null {
  const bare = title
    .replaceAll(/(?:без|вкл\S*|с) ?ндс|ндс/g, ' ')
    .replaceAll(/[(),:;*"₽]/g, ' ')
    .replaceAll(/ (?:руб\S*|р\.?)(?= |$)/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  if (bare === '') return null;
  const meant = MEANINGS.find(([, words]) => words.test(bare));
  if (meant !== undefined) return meant[0];
  const near = bare.length < 4 ? undefined : nearestName(bare, SPELT.keys());
  return near === undefined ? null : (SPELT.get(near) ?? null);
}
