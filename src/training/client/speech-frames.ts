// How a client speaks, whatever is said: frames around a line. In: a language, a register. Out: frames with `{line}` in them. They say
// nothing about the answer, so no answer can be told by its frame.
import type { Language } from '@/scripts/language/language';
import type { Persona } from '@/scripts/language/training/persona';

/** Frames of one language. Every list begins with the plainest. */
export interface SpeechFrames {
  readonly registers: Readonly<Record<Persona['register'], readonly string[]>>;
  /** Said when the same is asked again. */
  readonly again: readonly string[];
  /** Said beside the question. */
  readonly beside: readonly string[];
  /** Said instead of a fact that the client never tells, and of one that nobody knows. */
  readonly silent: string;
  readonly unknown: string;
  /** Heard when the line is dead. */
  readonly tones: string;
  readonly days: (days: number) => string;
  readonly moment: (day: string, time: string) => string;
}

export const SPEECH_FRAMES: Readonly<Record<Language, SpeechFrames>> = {
  ru: {
    registers: {
      dry: ['{line}', 'Так. {line}', 'Коротко: {line}'],
      talkative: [
        'Ну вот смотрите. {line}',
        '{line} Я вам как есть говорю.',
        'Ой, сейчас скажу. {line}',
        '{line} Сами понимаете, как оно бывает.',
      ],
      angry: ['Сколько можно! {line}', '{line} И давайте быстрее.', 'Слушайте, у меня терпения нет. {line}'],
      elderly: [
        'Подождите, я громкость прибавлю. {line}',
        'Говорите погромче. {line}',
        '{line} Вы уж извините, слышу плохо.',
      ],
    },
    again: [
      'Я ведь уже отвечал. {line}',
      'Повторяю ещё раз. {line}',
      'Мы об этом уже говорили. {line}',
      'Вы меня не слушаете? {line}',
    ],
    beside: [
      'Секунду, дверь закрою. ',
      'Это у меня чайник шумит, не обращайте внимания. ',
      'Я тут на ходу, если что. ',
      'Погода сегодня такая, что голова не своя. ',
      'Простите, отвлёкся. ',
    ],
    silent: 'Этого я говорить не стану.',
    unknown: 'Этого не знаю.',
    tones: '(гудки)',
    days: (days) => RUSSIAN_DAYS[days] ?? `через ${String(days)} ${russianDays(days)}`,
    moment: (day, time) => (time === '' ? `Это ${day}.` : `Давайте ${day} в ${time}.`),
  },
  en: {
    registers: {
      dry: ['{line}', 'Right. {line}', 'In short: {line}'],
      talkative: [
        'Well, look. {line}',
        '{line} I am telling you as it is.',
        'Oh, let me tell you. {line}',
        '{line} You know how these things go.',
      ],
      angry: [
        'How long is this going to take? {line}',
        '{line} And be quick.',
        'Listen, I have no patience left. {line}',
      ],
      elderly: ['Wait, let me turn it up. {line}', 'Speak up a little. {line}', '{line} Forgive me, I hear badly.'],
    },
    again: [
      'I have answered that. {line}',
      'Once again. {line}',
      'We have been over this. {line}',
      'Are you listening to me? {line}',
    ],
    beside: [
      'One second, I will shut the door. ',
      'That is only the kettle, never mind it. ',
      'I am on the move, just so you know. ',
      'What weather we have today. ',
      'Sorry, I was distracted. ',
    ],
    silent: 'I am not going to tell you that.',
    unknown: 'I do not know that.',
    tones: '(tones)',
    days: (days) => ENGLISH_DAYS[days] ?? `in ${String(days)} days`,
    moment: (day, time) => (time === '' ? `It is ${day}.` : `Let it be ${day} at ${time}.`),
  },
};

const RUSSIAN_DAYS = ['сегодня', 'завтра', 'послезавтра'];
const ENGLISH_DAYS = ['today', 'tomorrow', 'the day after tomorrow'];

function russianDays(days: number): string {
  const [tens, ones] = [days % 100, days % 10];
  if (ones === 1 && tens !== 11) return 'день';
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 'дня' : 'дней';
}
