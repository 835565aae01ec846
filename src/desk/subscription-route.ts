// Which tool removes a paid subscription (R43–R47, A6). In: its name, the price of one charge, and whether the agent has access to
// Script-Manager. Out: tools in the order to try them, each with its rule. Always a suggestion; removes nothing.
import { foldLookAlikes } from '@/text/fold-look-alikes';
import type { Kopecks } from './money';

/** Systems of the operator that remove subscriptions. */
export type SubscriptionTool = 'script-manager' | 'bol' | 'videomir' | 'bo-video-portal' | 'cdp-cpa';

/** What an agent must have to use a tool. */
export type ToolAccess = 'granted-access' | 'network-login' | 'registration' | 'unknown';

export interface SuggestedTool {
  readonly tool: SubscriptionTool;
  readonly access: ToolAccess;
  readonly rule: 'R43' | 'R44' | 'R45' | 'R46' | 'R47' | 'A6';
}

export interface SubscriptionRoute {
  /** In the order to try. Never empty. */
  readonly tools: readonly SuggestedTool[];
  /** What decided; message `desk.subscriptions.because.<because>`. */
  readonly because:
    | 'chameleon'
    | 'videomir'
    | 'partner'
    | 'low-price'
    | 'high-price'
    | 'price-between'
    | 'price-unknown';
  /** Two tools are equally likely. */
  readonly isUnclear: boolean;
}

/** Prices that part the operator's own subscriptions from partners' (R43, R46). */
export interface SubscriptionPrices {
  /** Below it: the operator's own. */
  readonly ownBelow: Kopecks;
  /** From it on: a partner's. Between the two the deck contradicts itself (A6). */
  readonly partnerFrom: Kopecks;
}

/** What a route depends on besides the subscription itself. */
export interface RouteOptions {
  /** The agent has access to Script-Manager (R47). */
  readonly hasScriptManager: boolean;
  /** Null where no prices are known. */
  readonly prices: SubscriptionPrices | null;
}

/** Steps of Script-Manager in order (R48); messages `desk.subscriptions.step.<step>`. */
export const SCRIPT_MANAGER_STEPS = [
  'number',
  'diagnosis',
  'profile',
  'charges',
  'tick',
  'turn-off',
  'verify',
] as const;

const TOOLS: Record<Exclude<SubscriptionTool, 'script-manager'>, Omit<SuggestedTool, 'rule'>> = {
  bol: { tool: 'bol', access: 'network-login' },
  videomir: { tool: 'videomir', access: 'registration' },
  'bo-video-portal': { tool: 'bo-video-portal', access: 'unknown' },
  'cdp-cpa': { tool: 'cdp-cpa', access: 'network-login' },
};

/**
 * Name first, then the price of one charge (kopecks, null when unknown) where the prices that part them are known. With access to Script-Manager it comes first for any kind,
 * the tool of that kind after it.
 */
export function routeSubscription(
  name: string,
  price: Kopecks | null,
  { hasScriptManager, prices }: RouteOptions,
): SubscriptionRoute {
  const route = routeByName(foldLookAlikes(name)) ?? routeByPrice(price, prices);
  return hasScriptManager
    ? { ...route, tools: [{ tool: 'script-manager', access: 'granted-access', rule: 'R47' }, ...route.tools] }
    : route;
}

function routeByName(folded: string): SubscriptionRoute | null {
  if (/хамел[еи]он/u.test(folded)) {
    return { tools: [{ ...TOOLS.bol, rule: 'R44' }], because: 'chameleon', isUnclear: false };
  }
  if (/видеомир|локатор/u.test(folded)) {
    return { tools: [{ ...TOOLS.videomir, rule: 'R45' }], because: 'videomir', isUnclear: false };
  }
  // «cpa» and «сра» are one word here; as a part of another word it says nothing.
  if (/(?<!\p{L})сра(?!\p{L})/u.test(folded) && /партн/u.test(folded)) {
    return { tools: [{ ...TOOLS['cdp-cpa'], rule: 'R43' }], because: 'partner', isUnclear: false };
  }
  return null;
}

function routeByPrice(price: Kopecks | null, prices: SubscriptionPrices | null): SubscriptionRoute {
  const own: SuggestedTool = { ...TOOLS['bo-video-portal'], rule: 'R43' };
  const partner: SuggestedTool = { ...TOOLS['cdp-cpa'], rule: 'R46' };
  if (price === null || prices === null) {
    return {
      tools: [
        { ...own, rule: 'A6' },
        { ...partner, rule: 'A6' },
      ],
      because: 'price-unknown',
      isUnclear: true,
    };
  }
  if (price < prices.ownBelow) return { tools: [own], because: 'low-price', isUnclear: false };
  if (price >= prices.partnerFrom) return { tools: [partner], because: 'high-price', isUnclear: false };
  return {
    tools: [
      { ...partner, rule: 'A6' },
      { ...own, rule: 'A6' },
    ],
    because: 'price-between',
    isUnclear: true,
  };
}
