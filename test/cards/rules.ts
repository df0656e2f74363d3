import Ajv from 'ajv';
import { bytesOf, maxCardBytes } from '../../cards/render';
import { locales } from '../../services/people/roles';
import schema from '../data/adaptive-card-1.5.json';
import type { CardSample } from '../support/card-views';
import { type CardNode, nodesOf } from '../support/card-nodes';

const valid = new Ajv({ discriminator: true, allErrors: true, strict: false }).compile(schema);

/** What holds of every card, whatever flow it is of. @param samples every card, in ordinary and in worst cases. */
export function describeCards(samples: readonly CardSample[]): void {
  const cases = samples.flatMap((sample) => locales.map((locale) => ({ ...sample, locale })));

  describe.each(cases)('$name in $locale', ({ render, locale }) => {
    const card = render(locale);
    const nodes = nodesOf(card.content);

    it('is an Adaptive Card 1.5 with every input labelled and every verb prefixed', () => {
      valid(card.content);
      expect(valid.errors ?? []).toEqual([]);
    });

    it('[S36] stays within 28 KB', () => {
      expect(bytesOf(card)).toBeLessThanOrEqual(maxCardBytes);
    });

    it('gives no two elements the same id', () => {
      const ids = nodes.map(({ id }) => id).filter((id) => id !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('gives no two neighbours the same key, and every input one that is its own', () => {
      const rows = nodes.flatMap((node) => Object.values(node)).filter(Array.isArray);
      for (const row of rows) {
        const keys = (row as readonly CardNode[]).map(({ key }) => key).filter((key) => key !== undefined);
        expect(new Set(keys).size).toBe(keys.length);
      }
      const holders = nodes.filter(({ items }) =>
        (items as readonly CardNode[] | undefined)?.some(({ type }) => String(type).startsWith('Input.')),
      );
      for (const { key, items } of holders) {
        const [input] = items as readonly CardNode[];
        expect(key).toMatch(new RegExp(`^${String(input?.['id'])}-`));
      }
    });

    it('unfolds only what is there', () => {
      const ids = nodes.map(({ id }) => id);
      const targets = nodes.flatMap(({ targetElements }) => (targetElements as string[] | undefined) ?? []);
      for (const target of targets) expect(ids).toContain(target);
    });

    it('has at most one primary action in sight', () => {
      const inSight = nodesOf(card.content, { intoPrompts: false });
      const primary = inSight.filter(({ type, style }) => type === 'Action.Execute' && style === 'positive');
      expect(primary.length).toBeLessThanOrEqual(1);
    });

    it('says the same in the fallback as in the action', () => {
      for (const { type, verb, data, title, fallback } of nodes.filter(
        ({ type }) => type === 'Action.Execute',
      )) {
        if (fallback === undefined) continue; // The refresh action is no button.
        expect([type, fallback]).toEqual(['Action.Execute', expect.objectContaining({ title })]);
        expect((fallback as { data: unknown }).data).toEqual({ ...(data as object), verb });
      }
    });
  });

  describe('both languages', () => {
    it.each(samples)('$name reads differently in nl and en', ({ render }) => {
      const [dutch, english] = [render('nl'), render('en')];
      expect(dutch.summary).not.toBe(english.summary);
      expect(JSON.stringify(dutch.content)).not.toBe(JSON.stringify(english.content));
    });
  });
}
