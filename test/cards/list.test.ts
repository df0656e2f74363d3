import { faultBanner } from '../../cards/admin/organisation';
import { renderUndelivered } from '../../cards/admin/reach';
import { renderUpkeep } from '../../cards/admin/upkeep';
import { chooser, renderListCard } from '../../cards/shared/list';
import { textsFor } from '../../cards/texts';
import { renderDay } from '../../cards/visit/lists';
import { renderMyVisits } from '../../cards/visit/mine';
import { locales } from '../../services/people/roles';
import { visitKinds } from '../../services/visit/model';
import { wordsOf } from '../support/card-nodes';
import { cardSamples } from '../support/card-samples';
import { announced, organisation } from '../support/visit-scene';

/** What a list cuts off is counted on the card, even if somebody forgot to say where the rest is. */

const rows = Array.from({ length: 200 }, (_, at) => ({ label: `Rij ${at}`, lines: ['x'] }));

test.each(locales)('a list of two hundred says how many it leaves out, in %s', (locale) => {
  const card = renderListCard({
    locale,
    summary: 's',
    eyebrow: 'e',
    title: 't',
    sections: [
      { title: 'zonder', rows },
      { title: 'met', rows, more: (left) => `nog ${left} in de export` },
      { title: 'weinig', rows, most: 3 },
    ],
  });
  const said = wordsOf(card.content).join('\n');
  expect(said).toContain(textsFor(locale).shared.moreRows(185));
  expect(said).toContain('nog 185 in de export');
  expect(said).toContain(textsFor(locale).shared.moreRows(197));
});

test('a list to choose from says how many of its things cannot be chosen there', () => {
  const choices = rows.map(({ label }) => ({ title: label, value: label }));
  const words = { label: 'Welke?', placeholder: '', error: '' };
  expect(chooser(words, choices)).toMatchObject({ label: 'Welke? (+100)' });
  expect(chooser({ ...words, more: (left) => `${left} elders` }, choices).label).toBe('Welke? (100 elders)');
  expect(chooser(words, choices.slice(0, 100)).label).toBe('Welke?');
});

test.each(locales)('two hundred visitors: how many more, and how they are found, in %s', (locale) => {
  const lines = rows.map(() => ({ visit: announced(), host: 'Sanne de Wit' }));
  const now = '2026-11-23T09:00:00.000Z';
  const { visitLists } = textsFor(locale);
  const own = wordsOf(renderMyVisits({ locale, now, lines, reader: '' }).content).join('\n');
  expect(own).toMatch(new RegExp(visitLists.more(0).replace('0', '1\\d\\d')));
  expect(own).toContain(visitLists.moreChoices(140));
  const day = renderDay({
    locale,
    now,
    location: 'kantoor',
    expected: lines,
    inside: [],
    parcels: [],
    left: lines,
    people: [],
    kinds: visitKinds,
    token: 'v1.',
    office: true,
  });
  const said = wordsOf(day.content).join('\n');
  expect(said).toContain(visitLists.more(190));
  expect(said).toContain(visitLists.moreChoices(340));
});

test.each(locales)('what administrators are shown of many says how many more there are, in %s', (locale) => {
  const texts = textsFor(locale);
  const said = (content: unknown): string => wordsOf(content).join('\n');
  const faults = rows.map(({ label }) => label);
  expect(faultBanner(faults, texts)[0]?.lines.at(-1)).toBe(texts.admin.more(194));
  const reasons = rows.map((_, at) => `reden ${at}`);
  const waiting = [{ person: 'x', name: 'Sanne', reasons }];
  expect(said(renderUndelivered({ locale, waiting, unreached: [], retried: null }).content)).toContain(
    texts.admin.more(197),
  );
  const runs = rows.map(() => ({ at: '2026-11-23T09:00:00.000Z', records: 3 }));
  expect(said(renderUpkeep({ locale, runs, deleted: [], words: {} }).content)).toContain(
    texts.admin.more(193),
  );
});

test('no list shows the id of a company instead of its name', () => {
  // One that reads the same as its name is no code.
  const ids = organisation.companies.map(({ id }) => id).filter((id) => id.includes('-'));
  const lists = cardSamples.filter(({ name }) =>
    /attendance|overview|training-|admin|register|visit-day/.test(name),
  );
  expect(lists.length).toBeGreaterThan(5);
  const shown = lists.flatMap(({ name, render }) => {
    const said = wordsOf(render('nl').content).join('\n');
    return ids.filter((id) => said.includes(id)).map((id) => `${name}: ${id}`);
  });
  expect(shown).toEqual([]);
});
