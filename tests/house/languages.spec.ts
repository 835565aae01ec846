import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourcesUnder, walk } from './source-files';

// Messages of a person belong to the message catalogues or to the data of a script. These files are the exceptions.
const mayHoldRussian: Readonly<Record<string, string>> = {
  'src/scripts/parse/problem-text.ts': 'the table of texts of problems, in both languages',
  'src/scripts/parse/expectation-text.ts': 'what the parser expected, in both languages',
  'src/calendar/month-names.ts': 'names of the months, in both languages',
  'src/calendar/read-moment.ts': 'words that an agent types for a while, in both languages',
  'src/calendar/read-day.ts': 'words that an agent types for a day, in both languages',
  'src/calendar/read-clock.ts': 'words that an agent types for an hour, in both languages',
  'src/calendar/spoken-day.ts': 'spoken dates, in both languages',
  'src/text/read-decimal.ts': 'names of the rouble beside a sum',
  'src/text/subscriber-number.ts': 'words for an extension',
  'src/text/fold-look-alikes.ts': 'letters that look alike',
  'src/verify/report/finding-text.ts': 'the table of texts of findings, in both languages',
  'src/verify/report/report-text.ts': 'the words around findings in a terminal, in both languages',
  'src/machines/view/fill-text.ts': 'spoken sums and yes or no: forms of the rouble',
  'src/desk/spoken.ts': 'spoken sums and tenure, in both languages',
  'src/desk/offers/short-offer.ts': 'the offer said shortly, in both languages',
  'src/desk/offers/read-back.ts': 'the read-back, in both languages',
  'src/desk/flash/flash-phases.ts': "fixed words of the note in the operator's system",
  'src/desk/flash/read-flash.ts': "fixed words of the note in the operator's system",
  'src/desk/flash/read-flash-corrections.ts': "fixed words of the note in the operator's system",
  'src/desk/flash/read-flash-discount.ts': "fixed words of the note in the operator's system",
  'src/desk/corrections.ts': "fixed path and words of the operator's system",
  'src/desk/service-status.ts': "fixed path of the operator's system",
  'src/desk/statement/statement.ts': 'the purpose that stands in the note',
  'src/desk/statement/statement-cells.ts': "words of the operator's table",
  'src/desk/statement/statement-titles.ts': "titles of the operator's table",
  'src/desk/client-card/read-client-card.ts': "labels of the operator's card",
  'src/desk/client-card/card-fees.ts': "words of the operator's card",
  'src/desk/client-card/card-pieces.ts': "labels of the operator's card",
  'src/training/client/speech-frames.ts': 'how simulated clients speak, in both languages',
  'src/training/check-personas.ts': 'the table of texts of findings, in both languages',
  'src/text/personal/find-addresses.ts': 'words that people write in an address',
  'src/text/personal/find-birth-dates.ts': 'words that people write beside a date of birth',
  'src/text/personal/find-long-numbers.ts': 'words that people write between the digits of a number',
};

/** Each check of the checker carries its own words, in both languages. */
const CHECKS = 'src/verify/checks/';

describe('Russian words', () => {
  const files = sourcesUnder('src').filter(
    (file) => mayHoldRussian[file.path] === undefined && !file.path.startsWith(CHECKS),
  );

  it('stand in catalogues and scripts, not in code', () => {
    const found = files.flatMap((file) => {
      const words: string[] = [];
      walk(file.syntax, (node) => {
        const isText =
          ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
        if (isText && hasRussian(node.text)) words.push(`${file.path}: ${node.text}`);
      });
      return words;
    });

    expect(found).toEqual([]);
  });

  it('stand in catalogues, not in templates', () => {
    const found = files.filter((file) => hasRussian(file.template.replaceAll(/<!--[\s\S]*?-->/g, '')));

    expect(found.map((file) => file.path)).toEqual([]);
  });
});

function hasRussian(text: string): boolean {
  return /\p{Script=Cyrillic}{2,}/u.test(text);
}
