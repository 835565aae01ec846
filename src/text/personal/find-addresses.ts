// In: a text in its plain spelling. Out: where it holds a postal or an electronic address.
import type { Stretch } from './plain-text';

const STREET =
  '(?:улиц[аеуыи][а-я]?|проспект[а-я]{0,2}|переул[а-я]{2,4}|бульвар[а-я]{0,2}|шоссе|набережн[а-я]{2,3}|площад[а-я]{1,2}|микрорайон[а-я]{0,2}|проезд[а-я]{0,2}|street|avenue)';
const SHORT_STREET = String.raw`(?:ул|просп|пр-т|пр-кт|пер|б-р|бул|ш|наб|пл|мкр|мкрн|пр-д)(?![а-я])\.?`;
const NAME = String.raw`[а-яa-z-]{2,30}\.?(?:\s[а-яa-z-]{2,30}\.?){0,2}`;
const HOUSE_WORD = '(?:дом[а-я]{0,2}|д|house)(?![а-я])';
const PART = String.raw`[\s,/-]{0,3}(?:корпус|корп|к|квартира|кв|строение|стр|офис|оф|подъезд|этаж|apt)?[\s.]{0,3}\d{1,4}[а-я]?(?![а-яa-z\d])`;
const HOUSE = String.raw`\d{1,4}[а-я]?(?![а-яa-z\d])(?:${PART}){0,3}`;
/** A number that no word follows: «на улице ловит 2 деления» is no address. */
const ALONE = String.raw`(?=[^\S\n]*(?:$|\n|[^\sа-яa-z\d]))`;
const BEFORE = '(?<![а-яa-z])';

const ADDRESSES = [
  String.raw`${BEFORE}${SHORT_STREET}\s{0,2}${NAME}[\s,]{1,3}(?:${HOUSE_WORD}[\s.]{0,3})?${HOUSE}`,
  String.raw`${BEFORE}(?:ул|просп|пер|наб|мкр)\.\s?[а-яa-z-]{3,30}`,
  String.raw`${BEFORE}${STREET}\s{1,2}${NAME}[\s,]{1,3}${HOUSE_WORD}[\s.]{0,3}${HOUSE}`,
  String.raw`${BEFORE}${STREET}\s{1,2}${NAME}[\s,]{1,3}${HOUSE}${ALONE}`,
  String.raw`${BEFORE}[а-яa-z-]{3,30}\s{1,2}(?:${STREET}|ул\.)[\s,]{1,3}(?:${HOUSE_WORD}[\s.]{0,3})?${HOUSE}${ALONE}`,
  String.raw`${BEFORE}${HOUSE_WORD}[\s.]{0,3}\d{1,4}[а-я]?[\s,]{1,3}(?:кв|квартира)[\s.]{1,3}\d{1,4}`,
  // A mail address, maybe with blanks around its sign.
  String.raw`[\p{L}\d._%+-]{1,64}\s{0,2}@\s{0,2}[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}`,
].map((source) => new RegExp(source, 'gu'));

/** Stretches that tell where somebody lives or can be written to. */
export function findAddresses(plain: string): readonly Stretch[] {
  return ADDRESSES.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
}
