// A row of the closing table that decides no call.
import type { BehaviourCheck } from '../check';

export const closingRowUnreachable: BehaviourCheck<'closing-row-unreachable'> = {
  id: 'closing-row-unreachable',
  layer: 'conduct',
  words: {
    ru: ['Строка таблицы закрытия «{row}» не срабатывает ни в одном звонке.', 'Проверьте её условие и порядок строк.'],
    en: ['The closing row “{row}” decides no call.', 'Check its condition and the order of rows.'],
  },
  run: ({ space, closing }) =>
    closing
      .filter(({ row, decided }) => row.when !== undefined && space.sets.isNone(decided))
      .map(({ place, name }) => ({ place, data: { row: name } })),
};
