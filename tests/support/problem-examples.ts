// One broken script for every way in which the parser refuses one: the edit of the small script, and the problem it must give.
import { NAME_PROBLEMS } from './problems/name-problems';
import type { ProblemExample } from './problems/problem-example';
import { ROLE_PROBLEMS } from './problems/role-problems';
import { SENSE_PROBLEMS } from './problems/sense-problems';
import { SHAPE_PROBLEMS } from './problems/shape-problems';

export const PROBLEM_EXAMPLES: readonly ProblemExample[] = [
  ...SHAPE_PROBLEMS,
  ...NAME_PROBLEMS,
  ...SENSE_PROBLEMS,
  ...ROLE_PROBLEMS,
];
