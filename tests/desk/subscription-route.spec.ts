import { describe, expect, it } from 'vitest';
import { foldLookAlikes } from '@/text/fold-look-alikes';
import { routeSubscription, SCRIPT_MANAGER_STEPS } from '@/desk/subscription-route';

const DECK_PRICES = { ownBelow: 1_500, partnerFrom: 2_000 };

const route = (name: string, price: number | null, hasScriptManager = false) => {
  const { tools, because, isUnclear } = routeSubscription(name, price, { hasScriptManager, prices: DECK_PRICES });
  return `${tools.map(({ tool, rule }) => `${tool} ${rule}`).join(', ')}: ${because}${isUnclear ? '?' : ''}`;
};

describe('subscription router', () => {
  it('goes by the name before the price (R43, R44, R45)', () => {
    for (const name of ['Хамелеон', 'ХАМЕЛИОН', 'Xaмeлион новости', 'Подписка «Хамелион»']) {
      expect(route(name, 3_000)).toBe('bol R44: chameleon');
    }
    expect(route('Видеомир 18+', 3_000)).toBe('videomir R45: videomir');
    expect(route('Локатор', null)).toBe('videomir R45: videomir');
    expect(route('Партнёрская CPA', 100)).toBe('cdp-cpa R43: partner');
    expect(route('Партнерская СРА', 100)).toBe('cdp-cpa R43: partner');
  });

  it.each([
    [100, 'bo-video-portal R43: low-price'],
    [1_499, 'bo-video-portal R43: low-price'],
    [1_500, 'cdp-cpa A6, bo-video-portal A6: price-between?'],
    [1_999, 'cdp-cpa A6, bo-video-portal A6: price-between?'],
    [2_000, 'cdp-cpa R46: high-price'],
    [9_900, 'cdp-cpa R46: high-price'],
    [null, 'bo-video-portal A6, cdp-cpa A6: price-unknown?'],
  ])('at %s kopecks a charge suggests %s (A6)', (price, expected) => {
    expect(route('Моя сеть', price)).toBe(expected);
  });

  it('puts Script-Manager first for every kind when the agent has access (R47)', () => {
    expect(route('Хамелеон', 100, true)).toBe('script-manager R47, bol R44: chameleon');
    expect(route('Моя сеть', 1_700, true)).toBe('script-manager R47, cdp-cpa A6, bo-video-portal A6: price-between?');
  });

  it('names the access that each tool needs', () => {
    const access = (name: string, price: number, has: boolean) =>
      routeSubscription(name, price, { hasScriptManager: has, prices: DECK_PRICES }).tools[0]?.access;
    expect([access('Хамелеон', 0, false), access('Видеомир', 0, false), access('Игры', 5_000, false)]).toEqual([
      'network-login',
      'registration',
      'network-login',
    ]);
    expect(access('Игры', 5_000, true)).toBe('granted-access');
  });

  it('goes by the prices of the desk (R56), and by the name alone where it has none', () => {
    const options = { hasScriptManager: false, prices: { ownBelow: 3_000, partnerFrom: 3_000 } };
    expect(routeSubscription('Игры', 2_999, options).because).toBe('low-price');
    expect(routeSubscription('Игры', 3_000, options).because).toBe('high-price');
    expect(routeSubscription('Игры', 3_000, { ...options, prices: null }).because).toBe('price-unknown');
    expect(routeSubscription('Хамелеон', 3_000, { ...options, prices: null }).because).toBe('chameleon');
  });

  it('folds letters that look alike', () => {
    expect(foldLookAlikes('  CPA ')).toBe(foldLookAlikes('сра'));
    expect(foldLookAlikes('Хамелеон  18+')).toBe('хамелеон 18+');
    expect(foldLookAlikes('Ёлка')).toBe('елка');
  });

  it('keeps the order of Script-Manager: number before diagnosis, tick before turning off (R48)', () => {
    expect(SCRIPT_MANAGER_STEPS).toEqual(['number', 'diagnosis', 'profile', 'charges', 'tick', 'turn-off', 'verify']);
  });
});
