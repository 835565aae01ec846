import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { readPlan, type ScriptWords, type Language } from './script-words';

/** One thing that happens in a call: an answer, an event, an objection, a tick, or a written fact. */
export type Deed =
  | { readonly answer: string }
  | { readonly event: string }
  | { readonly objection: string }
  | { readonly tick: string }
  | { readonly write: string; readonly value: string };

export const says = (...answers: readonly string[]): Deed[] => answers.map((answer) => ({ answer }));
export const ticks = (...flags: readonly string[]): Deed[] => flags.map((tick) => ({ tick }));
export const happens = (event: string): Deed => ({ event });

/** What the address of a screen pop carries by default: a client who is nobody, before the deadline. */
export const INTAKE = {
  ctn: '0000000001',
  campaign: 'second_attempt',
  callNo: '1',
  deadline: '2030-05-02',
  operator: 'Сеть',
};

/** The same key within this time is taken for one press, in milliseconds. */
const DOUBLE = 300;

/** An agent at the keyboard: knows what the script is called, presses what is printed, never touches a mouse. */
export class Agent {
  readonly page: Page;
  /** Where the application shows: the page, or a frame in it. */
  readonly screen: Page | FrameLocator;
  /** The language that the script is shown in. */
  language: Language = 'ru';
  private pressed = { key: '', at: 0 };

  constructor(page: Page, screen: Page | FrameLocator = page) {
    this.page = page;
    this.screen = screen;
  }

  get words(): ScriptWords {
    return readPlan().words[this.language];
  }

  get title(): Locator {
    return this.screen.locator('main article h2');
  }

  /** Opens the intake form filled by the address and starts the call with Enter. */
  async startCall(intake: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.goto(`#/call?${new URLSearchParams({ ...INTAKE, ...intake }).toString()}`);
    await expect(this.screen.getByRole('form')).toBeVisible();
    await this.screen.getByRole('form').getByRole('button').last().focus();
    await this.page.keyboard.press('Enter');
    await this.isOn('preparation');
  }

  async isOn(step: string): Promise<void> {
    await expect(this.title).toHaveText(this.stepWords(step).title);
  }

  async do(...deeds: readonly Deed[]): Promise<void> {
    for (const deed of deeds) {
      if ('answer' in deed) await this.answer(deed.answer);
      else if ('event' in deed) await this.raise(deed.event);
      else if ('objection' in deed) await this.object(deed.objection);
      else if ('tick' in deed) await this.tick(deed.tick);
      else await this.write(deed.write, deed.value);
    }
  }

  /** Presses the key that is printed on an answer of the current step. */
  async answer(id: string): Promise<void> {
    const step = await this.currentStep(id);
    const label = step.answers[id] ?? id;
    const button = this.answerButton(label);
    await expect(button).toHaveAttribute('aria-disabled', 'false');
    const printed = (await button.locator('kbd').first().innerText()).trim();
    const digit = /[1-9]$/.exec(printed)?.[0];
    if (digit === undefined) throw new Error(`«${label}» shows no key, but «${printed}»`);
    if (printed.length > 1) await this.page.keyboard.press('Space');
    await this.press(`Digit${digit}`);
  }

  /** Button of an answer by its label. */
  answerButton(label: string): Locator {
    return this.screen.locator('button.answer').filter({ has: this.screen.getByText(label, { exact: true }) });
  }

  /** Presses the letter of a call event and agrees where it asks. */
  async raise(id: string): Promise<void> {
    const event = this.words.events[id];
    if (event?.key === undefined) throw new Error(`The event ${id} has no key`);
    await this.page.keyboard.press(`Key${event.key}`);
    if (event.confirm === undefined) return;
    await expect(this.screen.getByRole('dialog')).toBeVisible();
    await this.page.keyboard.press('Enter');
    await expect(this.screen.getByRole('dialog')).toHaveCount(0);
  }

  /** Opens an objection by its function key, or from the list of all when it has none. */
  async object(id: string): Promise<void> {
    const place = Object.keys(this.words.objections).indexOf(id);
    const objection = this.words.objections[id];
    if (objection === undefined) throw new Error(`There is no objection ${id}`);
    if (place < 8) {
      await this.page.keyboard.press(`F${String(place + 1)}`);
    } else {
      await this.page.keyboard.press('F9');
      await this.page.keyboard.type(objection.title);
      await this.page.keyboard.press('Enter');
    }
    await this.isOn(objection.first);
  }

  /** Goes to a task with Q and ticks it with the space bar. */
  async tick(flag: string): Promise<void> {
    // Several tasks may confirm one flag, each in its own case.
    const tasks = Object.values(this.words.steps).flatMap((step) => step.ticks.filter((task) => task.flag === flag));
    const texts = tasks.length > 0 ? tasks.map(({ text }) => text) : [this.words.facts[flag] ?? flag];
    const words = texts.map(beforePlaceholder);
    await this.goTo(`the tick «${words.join('» or «')}»`, async () => {
      const label = this.screen.locator('label', { has: this.screen.locator('input[type="checkbox"]:focus') });
      if ((await label.count()) === 0) return false;
      const shown = await label.innerText();
      return words.some((text) => shown.includes(text));
    });
    await this.page.keyboard.press('Space');
    await expect(this.screen.locator('input[type="checkbox"]:focus')).toBeChecked();
  }

  /** Goes to the field of a fact with Q, writes, and confirms with Enter. */
  async write(fact: string, value: string): Promise<void> {
    await this.goTo(`the field ${fact}`, async () => {
      return (await this.screen.locator(`[data-ask="${fact}"]:focus`).count()) > 0;
    });
    const field = this.screen.locator(`[data-ask="${fact}"]`);
    // A date field takes its parts in the order of the browser's own language.
    if ((await field.getAttribute('type'))?.startsWith('date') === true) await field.fill(value);
    else await this.page.keyboard.type(value);
    await this.page.keyboard.press('Enter');
  }

  /** The card that says how the call would end now. */
  get closing(): Locator {
    return this.screen.locator('.closing, [data-closing]').first();
  }

  /** Waits until the disk has everything. */
  async isSaved(): Promise<void> {
    await expect(this.screen.locator('.saving.saved')).toBeVisible();
  }

  /** Waits as long as a hand does that has read the next phrase: a key pressed twice at once is one press. */
  async pause(): Promise<void> {
    await this.page.waitForTimeout(DOUBLE);
  }

  /** Presses a key, the same one not sooner than a hand that has read the next phrase. */
  private async press(key: string): Promise<void> {
    const since = Date.now() - this.pressed.at;
    if (key === this.pressed.key && since < DOUBLE) await this.page.waitForTimeout(DOUBLE - since);
    await this.page.keyboard.press(key);
    this.pressed = { key, at: Date.now() };
  }

  private async currentStep(answer: string) {
    const known = Object.values(this.words.steps);
    const title = await this.title.innerText();
    const step = known.find((one) => one.title === title.trim() && one.answers[answer] !== undefined);
    if (step === undefined) throw new Error(`The call stands on «${title}», where nobody answers ${answer}`);
    return step;
  }

  private async goTo(what: string, isThere: () => Promise<boolean>): Promise<void> {
    for (let presses = 0; presses < 12; presses += 1) {
      // A working step puts the hand on its first open tick by itself.
      if (await isThere()) return;
      // From a field only Escape leads back to the keys.
      const field = this.screen.locator('input:not([type="checkbox"]):focus, select:focus, textarea:focus');
      if ((await field.count()) > 0) {
        await this.page.keyboard.press('Escape');
      }
      await this.page.keyboard.press('KeyQ');
    }
    if (await isThere()) return;
    throw new Error(`Q never reached ${what}`);
  }

  private stepWords(step: string) {
    const words = this.words.steps[step];
    if (words === undefined) throw new Error(`The script has no step ${step}`);
    return words;
  }
}

/** The beginning of a text that holds no placeholder. */
function beforePlaceholder(text: string): string {
  return text.split('{')[0]?.trim() ?? text;
}
