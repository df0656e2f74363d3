import { incidentKinds } from '../../services/people/incident-settings';
import { renderIncidentForm } from '../../cards/incident/form';
import type { RenderedCard } from '../../cards/render';
import { textsFor } from '../../cards/texts';
import { kindQuestions, questionsOf } from '../../services/incident/kinds';
import { locales } from '../../services/people/roles';
import { nodesOf, wordsOf } from '../support/card-nodes';
import { atAuthoritySamples } from '../support/at-authority-samples';
import { processSamples } from '../support/process-samples';
import { registerSamples } from '../support/register-samples';
import { alongSamples } from '../support/along-samples';
import { boardSamples } from '../support/board-samples';
import { cardSamples } from '../support/card-samples';
import { formView } from '../support/card-views';

const words = ({ content }: RenderedCard) => wordsOf(content).join('\n');
const byId = ({ content }: RenderedCard, id: string) => nodesOf(content).find((node) => node['id'] === id);

describe('the form', () => {
  it('asks one question first and needs nothing else', () => {
    const card = renderIncidentForm(formView('nl'));
    expect(byId(card, 'details')).toMatchObject({ isVisible: false });
    expect(nodesOf(card.content).filter(({ isRequired }) => isRequired === true)).toEqual([]);
    const known = renderIncidentForm({ ...formView('nl'), kind: 'other' });
    expect(nodesOf(known.content).filter(({ isRequired }) => isRequired)).toEqual([byId(known, 'what')]);
  });

  it.each(locales)('never asks for a judgement in law (%s)', (locale) => {
    // Only handlers classify a report; the process cards are there for that.
    const judged = [
      ...processSamples,
      ...atAuthoritySamples,
      ...alongSamples,
      ...registerSamples,
      ...boardSamples,
    ].map(({ name }) => name);
    const asked = cardSamples.filter(({ name }) => name !== 'help' && !judged.includes(name));
    for (const { render } of asked) expect(words(render(locale))).not.toMatch(/datalek|breach|inbreuk/i);
  });

  it.each(incidentKinds)('shows first aid and asks the facts of %s, once it is known', (kind) => {
    const card = renderIncidentForm({ ...formView('nl'), kind, questions: questionsOf(kind) });
    for (const step of textsFor('nl').firstAid[kind]) expect(words(card)).toContain(step);
    for (const question of kindQuestions[kind].questions)
      expect(byId(card, `answer.${question}`)).toMatchObject({
        label: textsFor('nl').questions[question].label,
      });
  });

  it('shows the first aid of the organisation instead, and whom to call', () => {
    const card = renderIncidentForm({
      ...formView('nl'),
      kind: 'other',
      firstAid: 'Bel eerst de balie.',
      contacts: [{ contact: 'ictPartner', name: 'Helder ICT', phone: '033 555' }, { contact: 'police' }],
    });
    expect(words(card)).toContain('Bel eerst de balie.');
    expect(words(card)).toContain('ICT-partner: Helder ICT, 033 555');
    expect(words(card)).not.toContain('Politie');
    expect(words(card)).not.toContain(textsFor('nl').firstAid.other[0]);
  });

  it('says each fault at its field, keeps what was typed and unfolds where it is', () => {
    const card = renderIncidentForm({
      ...formView('nl'),
      values: { what: 'kwijt', noticedDate: '2027-03-28', noticedTime: '02:30', peopleCount: 'veel' },
      faults: { about: 'unknown', done: 'tooLong' },
    });
    expect(byId(card, 'details')).toMatchObject({ isVisible: true });
    expect(byId(card, 'noticedTime')).toMatchObject({ value: '02:30' });
    expect(byId(card, 'peopleCount')).toMatchObject({ value: 'veel' });
    const beside = (id: string) =>
      nodesOf(card.content).find(({ items }) => {
        const [input, fault] = (items as { id?: string }[] | undefined) ?? [];
        return input?.id === id && fault !== undefined;
      });
    const { fault } = textsFor('nl').form;
    const said = (text: string) => ({ items: [{}, { inlines: [{ text, color: 'Attention' }] }] });
    expect(beside('about')).toMatchObject(said(fault.unknown));
    expect(beside('done')).toMatchObject(said(fault.tooLong));
    expect(beside('what')).toBeUndefined();
  });

  it('fills in no moment by itself, and offers back only choices that exist or could be people', () => {
    const card = renderIncidentForm({
      ...formView('nl'),
      values: { dataOf: 'niemand', clients: 'vlieland,weg', about: 'x,10000000-0000-4000-8000-000000000001' },
    });
    const lost = renderIncidentForm({ ...formView('nl'), values: { noticedTime: '25:00' } });
    for (const form of [card, lost]) {
      expect(byId(form, 'noticed')).toMatchObject({ value: '' });
      // A picker with an empty value is none.
      for (const id of ['noticedDate', 'noticedTime']) expect(byId(form, id)).not.toHaveProperty('value');
    }
    expect(byId(card, 'dataOf')).toMatchObject({ value: '' });
    expect(byId(card, 'clients')).toMatchObject({ value: 'vlieland' });
    // Who it is about is never dropped: a value that names nobody is shown as it came, and asked again.
    expect(byId(card, 'about')).toMatchObject({ value: 'x,10000000-0000-4000-8000-000000000001' });
  });

  it('asks in one choice when it was noticed; a day only where the choice leaves it open', () => {
    const asked = (noticed: string) => renderIncidentForm({ ...formView('nl'), values: { noticed } });
    expect(byId(asked(''), 'details')).toMatchObject({ isVisible: false });
    expect(byId(asked('yesterday'), 'details')).toMatchObject({ isVisible: false });
    expect(byId(asked('yesterday'), 'noticed')).toMatchObject({ value: 'yesterday' });
    expect(byId(asked('longer'), 'details')).toMatchObject({ isVisible: true });
  });

  it('says beforehand what is masked', () => {
    expect(words(renderIncidentForm(formView('nl')))).toMatch(/BSN.*IBAN.*e-mailadressen.*onleesbaar/);
  });

  it('says that the kind was proposed, and that the form had expired', () => {
    const card = renderIncidentForm({ ...formView('nl'), kind: 'other', proposed: true, notice: 'expired' });
    expect(words(card)).toContain(textsFor('nl').form.kindProposed);
    expect(words(card)).toContain(textsFor('nl').form.expiredTitle);
  });
});
