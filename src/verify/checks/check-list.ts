// Every check there is. To take a check away: delete its file, its line here, its page in docs/checks and its fixture.
import { closingGap } from './conduct/closing-gap';
import { closingOverlap } from './conduct/closing-overlap';
import { closingRowUnreachable } from './conduct/closing-row-unreachable';
import { possibilityMissing } from './conduct/possibility-missing';
import { ruleBroken } from './conduct/rule-broken';
import { ruleTautology } from './conduct/rule-tautology';
import { ruleVacuous } from './conduct/rule-vacuous';
import { answerImpossible } from './flow/answer-impossible';
import { branchWithoutExit } from './flow/branch-without-exit';
import { deadEnd } from './flow/dead-end';
import { eventImpossible } from './flow/event-impossible';
import { objectionImpossible } from './flow/objection-impossible';
import { partNeverShown } from './flow/part-never-shown';
import { placeholderNeverFilled } from './flow/placeholder-never-filled';
import { routeNeverTaken } from './flow/route-never-taken';
import { stepStuck } from './flow/step-stuck';
import { stepUnreachable } from './flow/step-unreachable';
import { answerLabelTwice } from './shape/wording/answer-label-twice';
import { conditionAlways } from './shape/conditions/condition-always';
import { conditionImpossible } from './shape/conditions/condition-impossible';
import { conditionUnused } from './shape/unused/condition-unused';
import { dispositionUnused } from './shape/unused/disposition-unused';
import { factNeverRead } from './shape/unused/fact-never-read';
import { factNeverSet } from './shape/unused/fact-never-set';
import { fewExamples } from './shape/wording/few-examples';
import { lineShouts } from './shape/wording/line-shouts';
import { lineTooLong } from './shape/wording/line-too-long';
import { lineTooManySentences } from './shape/wording/line-too-many-sentences';
import { nothingToSay } from './shape/wording/nothing-to-say';
import { obligationUnused } from './shape/unused/obligation-unused';
import { settingUnused } from './shape/unused/setting-unused';
import { sourceWithoutHome } from './shape/unused/source-without-home';
import { statusUnused } from './shape/unused/status-unused';
import { textNotTranslated } from './shape/wording/text-not-translated';
import { tooManyAnswers } from './shape/wording/too-many-answers';

/** Checks that read the script as it is written, in the order in which they report. */
export const SHAPE_CHECKS = [
  factNeverRead,
  factNeverSet,
  settingUnused,
  conditionUnused,
  dispositionUnused,
  statusUnused,
  obligationUnused,
  conditionImpossible,
  conditionAlways,
  lineTooLong,
  lineTooManySentences,
  lineShouts,
  tooManyAnswers,
  answerLabelTwice,
  fewExamples,
  nothingToSay,
  sourceWithoutHome,
  textNotTranslated,
] as const;

/** Checks that read every call a script allows, in the order in which they report. */
export const BEHAVIOUR_CHECKS = [
  stepUnreachable,
  answerImpossible,
  eventImpossible,
  objectionImpossible,
  routeNeverTaken,
  partNeverShown,
  placeholderNeverFilled,
  deadEnd,
  stepStuck,
  branchWithoutExit,
  closingRowUnreachable,
  closingGap,
  closingOverlap,
  ruleBroken,
  possibilityMissing,
  ruleVacuous,
  ruleTautology,
] as const;

/** Ids of the listed checks. */
export type ListedCheckId = (typeof SHAPE_CHECKS)[number]['id'] | (typeof BEHAVIOUR_CHECKS)[number]['id'];
