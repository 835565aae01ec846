// Whether the desk data of a bundle fits its script and itself. In: the context of the script, the desk data. Out: problems.
import type { Bound } from '../../language/condition';
import type { DeskData } from '../../language/desk/desk-data';
import type { DeskThresholds } from '../../language/desk/desk-thresholds';
import type { OfferCatalogue } from '../../language/desk/offer-catalogue';
import { memberPath } from '../json-path';
import type { CheckContext } from './check-context';

/** Checks the offers and the thresholds. What offers cite is the slide of the offers, which no script lists. */
export function checkDeskData(context: CheckContext, { offers, thresholds }: DeskData): void {
  if (offers) checkOffers(context, offers);
  if (thresholds) checkThresholds(context, thresholds);
}

const OFFERS = '$.desk.offers';

function checkOffers(context: CheckContext, catalogue: OfferCatalogue): void {
  const { problems } = context;
  const seen = new Set<string>();
  const once = ({ id }: { readonly id: string }, path: string) => {
    if (seen.has(id)) problems.add('duplicate-id', `${path}.id`, { value: id });
    seen.add(id);
  };
  catalogue.campaignKinds.forEach((kind, i) => checkCampaign(context, kind, `${OFFERS}.campaignKinds[${i}]`));
  catalogue.offers.forEach((tile, i) => {
    const path = `${OFFERS}.offers[${i}]`;
    once(tile, path);
    if ((tile.phase === null) !== (tile.effect.kind === 'package')) {
      problems.add('wrong-kind', `${path}.phase`, { value: tile.id, expected: 'phase-of-discount' });
    }
  });
  catalogue.bans.forEach((ban, i) => once(ban, `${OFFERS}.bans[${i}]`));
  checkReady(context, catalogue);
}

function checkReady({ problems }: CheckContext, { offers, ready = [] }: OfferCatalogue): void {
  const tiles = offers.map(({ id }) => id);
  ready.forEach((ladder, i) =>
    ladder.forEach((tile, phase) => {
      if (tiles.includes(tile)) return;
      problems.add('unknown-name', `${OFFERS}.ready[${i}][${phase}]`, { value: tile, near: tiles });
    }),
  );
}

function checkThresholds({ names, problems }: CheckContext, thresholds: DeskThresholds): void {
  for (const [name, bound] of Object.entries<Bound | null>(thresholds)) {
    if (typeof bound !== 'object' || bound === null || names.settings.has(bound.setting)) continue;
    const path = `${memberPath('$.desk.thresholds', name)}.setting`;
    problems.add('unknown-setting', path, { value: bound.setting, near: names.settings });
  }
}

function checkCampaign(context: CheckContext, campaign: string, path: string): void {
  const known = campaignsOf(context);
  if (!known.includes(campaign)) {
    context.problems.add('unknown-value', path, {
      value: campaign,
      near: known,
      expected: `one-of:${known.join('|')}`,
    });
  }
}

function campaignsOf({ script, names }: CheckContext): readonly string[] {
  const fact = names.facts.get(script.campaigns.fact);
  return fact?.kind === 'choice' ? fact.values.map(({ id }) => id) : [];
}
