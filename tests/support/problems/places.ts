// Places of the small script that many examples edit.
export const CALLBACK = '$.facts[9]';
export const HELLO = '$.stages[1].steps[0]';
export const FORK = '$.stages[1].steps[1]';
export const NEED = '$.stages[1].steps[2]';
export const PREPARE = '$.stages[0].steps[0]';
export const MAY_OFFER = '$.conditions[1].when';
export const DEAR = '$.objections[0].steps[0]';
export const WAIT = '$.events[1]';
