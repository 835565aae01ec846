// Texts that hold something personal, made of kinds × digit groups × separators × digit forms × orders × places in a sentence.
// Every digit comes from a seeded generator: no number of anybody stands in the sources.

export interface PersonalCase {
  readonly kind: string;
  /** The text as an agent might type it. */
  readonly text: string;
  /** What stands before and after the personal part, and must stay as it is. */
  readonly before: string;
  readonly after: string;
  /** The client's name as the intake knows it; empty when the case is not about a name. */
  readonly name: string;
}

interface Piece {
  readonly kind: string;
  readonly secret: string;
  readonly name?: string;
}

const SEPARATORS = [
  ...['', ' ', '  ', '-', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '.', '/', ',', ', '],
  ...['\u00a0', '\u202f', '\u2009', '\u200b', '\u2060', ' - '],
];
const DIGIT_FORMS = [0x30, 0xff10, 0x660, 0x6f0];
/** Kind, and the lengths of its groups of digits. */
const NUMBERS: readonly (readonly [kind: string, groups: readonly number[]])[] = [
  ['passport', [4, 6]],
  ['passport', [2, 2, 6]],
  ['passport', [2, 2, 3, 3]],
  ['passport', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ['phone', [1, 3, 3, 2, 2]],
  ['phone', [3, 3, 4]],
  ['phone', [3, 3, 2, 2]],
  ['phone', [2, 2, 2, 2, 2]],
  ['card', [4, 4, 4, 4]],
  ['snils', [3, 3, 3, 2]],
  ['account', [5, 3, 4, 4, 4]],
  ['account', [20]],
];
const PLACES: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['Клиент просил записать: ', ''],
  ['', ' — так сказал клиент'],
  ['Перезвонить завтра (', ').'],
  ['Обращение от 02.05.2026 14:30; ', '; тариф 750 руб'],
  ['жалоба на связь\n', '\nперезвонить'],
];

const NAMES: readonly (readonly [name: string, forms: readonly string[]])[] = [
  [
    'Образцов Пётр Сергеевич',
    ['Образцова Петра Сергеевича', 'Образцову', 'Образцовым', 'Петру Сергеевичу', 'СЕРГЕЕВИЧ ПЕТР', 'образцов'],
  ],
  ['Примерова Анна', ['Анны Примеровой', 'Примерову', 'АННЕ', 'Анной', 'анну примерову', 'Анна Примерова']],
  ['Тестов Дмитрий', ['Дмитрия', 'Дмитрием', 'Дмитрию Тестову', 'Тестове', 'ДМИТРИЯ ТЕСТОВА', 'тестов дмитрий']],
  ['Выдуманский Павел', ['Павла Выдуманского', 'Выдуманскому', 'павлу', 'Выдуманским', 'Павлом', 'Павле']],
  ['Вымышленная Мария', ['Марии Вымышленной', 'Вымышленную', 'Марию', 'МАРИЕЙ', 'Вымышленной', 'мария']],
];

const ADDRESSES = [
  'ул. Мира 5',
  'ул Мира, д. 5, кв. 12',
  'улица Мира, дом 5',
  'УЛИЦА МИРА 5',
  'на улице Садовой, дом 17 корпус 2',
  'пр-т Победы 10-45',
  'проспект Победы, д.10',
  'пер. Тихий 3а',
  'Садовая улица, 17',
  'наб. реки Тестовой, 8',
  'б-р Цветной, 4',
  'ш. Южное, д. 12',
  'д. 5, кв. 12',
  'дом 7 квартира 31',
  'мкр. Лесной, д. 9',
];

const BIRTH_DATES = [
  'дата рождения 12.03.1985',
  'д.р. 12.03.2010',
  'д/р 12/03/85',
  'родился 12 марта 1985 года',
  'родилась 1985-03-12',
  '12.03.1985 г.р.',
  'рожд. 12-03-1985',
  '12.03.1985',
  '12 марта 1979',
  'др 120385',
];

const MAILS = ['primer@example.invalid', 'p.r-i_mer+1@mail.example.com', 'PRIMER @ example.ru', 'пример@почта.рф'];

/** All cases of a seed: the same each time. */
export function personalCorpus(seed: number): readonly PersonalCase[] {
  const random = randomDigits(seed);
  const pieces = [...numberPieces(random), ...passportInWords(random), ...phonesInWords(random), ...otherPieces()];
  return pieces.flatMap((piece, index) => placed(piece, index));
}

/** Everything in one place of a sentence, and every seventh piece in all of them. */
function placed(piece: Piece, index: number): readonly PersonalCase[] {
  const places = index % 7 === 0 ? PLACES : PLACES.filter((_, place) => place === index % PLACES.length);
  return places.map(([before, after]) => ({
    kind: piece.kind,
    text: `${before}${piece.secret}${after}`,
    before,
    after,
    name: piece.name ?? '',
  }));
}

function numberPieces(random: (count: number) => string): readonly Piece[] {
  return NUMBERS.flatMap(([kind, groups]) =>
    SEPARATORS.flatMap((separator) =>
      DIGIT_FORMS.map((zero) => ({
        kind,
        secret: inDigits(groups.map((length) => random(length)).join(separator), zero),
      })),
    ),
  );
}

/** Series and number with words between them, in either order. */
function passportInWords(random: (count: number) => string): readonly Piece[] {
  const writings = [
    (series: string, number: string) => `серия ${series} номер ${number}`,
    (series: string, number: string) => `номер ${number} серия ${series}`,
    (series: string, number: string) => `${series} № ${number}`,
    (series: string, number: string) => `№ ${number}, серия ${series}`,
    (series: string, number: string) => `серия ${series}, выдан отделом полиции, № ${number}`,
    (series: string, number: string) => `серия: ${series}; н. ${number}`,
    (series: string, number: string) => `СЕРИЯ ${series} НОМЕР ${number}`,
    (series: string, number: string) => `series ${series} number ${number}`,
    (series: string, number: string) => `паспорт ${series}, номер ${number}`,
    (series: string, number: string) => `с. ${series} н. ${number}`,
  ];
  return writings.flatMap((write) =>
    DIGIT_FORMS.flatMap((zero) =>
      [(s: string) => s, (s: string) => `${s.slice(0, 2)} ${s.slice(2)}`].map((part) => ({
        kind: 'passport',
        secret: inDigits(write(part(random(4)), random(6)), zero),
      })),
    ),
  );
}

function phonesInWords(random: (count: number) => string): readonly Piece[] {
  const writings = [
    (d: string) => `+7 (${d.slice(0, 3)}) ${d.slice(3, 6)}-${d.slice(6, 8)}-${d.slice(8)}`,
    (d: string) => `8(${d.slice(0, 3)})${d.slice(3)}`,
    (d: string) => `+7${d}`,
    (d: string) => `8 ${d.slice(0, 3)} ${d.slice(3, 5)}.${d.slice(5, 7)}.${d.slice(7, 9)} ${d.slice(9)}`,
    (d: string) => `${d.slice(0, 3)} ${d.slice(3, 7)} ${d.slice(7)}`,
    (d: string) => `8_${d.slice(0, 3)}_${d.slice(3, 6)}_${d.slice(6)}`,
  ];
  return writings.flatMap((write) =>
    DIGIT_FORMS.flatMap((zero) => [1, 2, 3].map(() => ({ kind: 'phone', secret: inDigits(write(random(10)), zero) }))),
  );
}

function otherPieces(): readonly Piece[] {
  const named = NAMES.flatMap(([name, forms]) =>
    [...forms, name].flatMap((form) =>
      [form, form.toUpperCase(), form.toLowerCase(), form.replaceAll(/(?<=.)(?=.)/gu, '\u200b')].map((secret) => ({
        kind: 'name',
        secret,
        name,
      })),
    ),
  );
  const plain = (kind: string, secrets: readonly string[]) =>
    secrets.flatMap((secret) =>
      DIGIT_FORMS.flatMap((zero) =>
        [secret, secret.replaceAll(' ', '\u00a0')].map((one) => ({ kind, secret: inDigits(one, zero) })),
      ),
    );
  return [...named, ...plain('address', ADDRESSES), ...plain('birth date', BIRTH_DATES), ...plain('e-mail', MAILS)];
}

/** The text with its digits written in another set of digits, whose zero is at the code point. */
function inDigits(text: string, zero: number): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** A linear congruential generator: digits of the given count, the same for the same seed. */
function randomDigits(seed: number): (count: number) => string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String(Math.floor(state / 2 ** 16) % 10);
  };
  return (count) => Array.from({ length: count }, next).join('');
}
