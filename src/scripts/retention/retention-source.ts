// Puts the JSON parts of the built-in retention script together into one script.
// In: nothing. Out: untrusted data that still has to pass `parseScript`. It checks nothing itself.
import closing from './closing.json';
import events from './events.json';
import facts from './facts.json';
import notes from './notes.json';
import objections from './objections.json';
import rules from './rules.json';
import header from './script.json';
import sources from './sources.json';
import preparation from './stages/01-preparation.json';
import greeting from './stages/03-greeting.json';
import rightParty from './stages/04-right-party.json';
import reason from './stages/05-reason.json';
import offer from './stages/06-offer.json';
import decision from './stages/07-decision.json';
import identification from './stages/08-identification.json';
import cancellation from './stages/09-cancellation.json';
import services from './stages/10-services.json';
import parting from './stages/11-parting.json';
import goodbye from './stages/12-goodbye.json';
import wrapUp from './stages/13-wrap-up.json';

/** The built-in retention script as it was written, before it is parsed. */
export const retentionSource: unknown = {
  ...header,
  facts,
  stages: [
    preparation,
    greeting,
    rightParty,
    reason,
    offer,
    decision,
    identification,
    cancellation,
    services,
    parting,
    goodbye,
    wrapUp,
  ],
  objections,
  events,
  closing,
  notes,
  assumptions: rules.assumptions,
  rules: rules.rules,
  sources,
};
