// In: one word of a name in its plain spelling, in any case of the language. Out: what all its cases share.

/** Longest first: «ыми» before «ми» before «и». */
const ENDING =
  /(?:ими|ыми|ого|его|ому|ему|ами|ями|ой|ей|ий|ый|ую|юю|ая|яя|ое|ее|ые|ие|ым|им|ом|ем|ах|ях|ам|ям|[аяуюеоыиьй])$/;
const VOWEL_END = /[аеиоуыэюяйь]+$/;
/** «Павел», «Павла» and «Лев», «Льва»: the last vowel comes and goes. */
const FLEETING = /[еоь](?=[бвгджзклмнпрстфхцчшщ]$)/;

/** Shorter stems would be many other words as well. */
const SHORTEST = 2;

/** The stem of a word; for comparison only, it is no word itself. */
export function nameStem(word: string): string {
  const bare = cut(cut(word, ENDING), VOWEL_END);
  return cut(bare, FLEETING);
}

function cut(word: string, pattern: RegExp): string {
  const shorter = word.replace(pattern, '');
  return shorter.length < SHORTEST ? word : shorter;
}
