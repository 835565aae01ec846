import { describe, expect, it } from 'vitest';
import { nameStem } from '@/text/personal/name-stem';

describe('the stem of a name', () => {
  it.each([
    ['образцов', 'образцова', 'образцову', 'образцовым', 'образцове'],
    ['павел', 'павла', 'павлу', 'павлом', 'павле'],
    ['дмитрий', 'дмитрия', 'дмитрию', 'дмитрием', 'дмитрии'],
    ['мария', 'марии', 'марию', 'марией'],
    ['анна', 'анны', 'анне', 'анну', 'анной'],
    ['лев', 'льва', 'льву', 'львом'],
  ])('is one for every case of %s', (...cases) => {
    expect(new Set(cases.map(nameStem)).size).toBe(1);
  });

  it('keeps names apart', () => {
    const names = ['анна', 'антон', 'петр', 'павел', 'мария', 'марк', 'марина', 'иван', 'инна', 'цой', 'ким'];

    expect(new Set(names.map(nameStem)).size).toBe(names.length);
  });
});
