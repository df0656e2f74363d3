import { renderWho } from '../../cards/incident/who';
import { renderNeutral, renderNotice, renderNotUnderstood, renderWelcome } from '../../cards/shared/plain';
import { helpLine, renderHelp } from '../../cards/shared/help';
import type { CommandText } from '../../cards/texts/commands/command-text';
import { help } from '../../cards/texts/commands/help';
import { incident } from '../../cards/texts/commands/incident';
import { kluis } from '../../cards/texts/commands/kluis';
import { mijn } from '../../cards/texts/commands/mine';
import { register } from '../../cards/texts/commands/register';
import { training } from '../../cards/texts/commands/training';
import { bezoek } from '../../cards/texts/commands/visit';
import type { Locale } from '../../services/people/roles';
import { type CardSample, hostile, widest } from './card-views';

const line = (name: string, { typed, title, description }: CommandText) =>
  helpLine({ name, typed, title, says: description }, name === 'incident');

/** Cards of the house itself, and answers to what was typed without a command. */
export const houseSamples: readonly CardSample[] = [
  {
    name: 'help',
    render: (locale) =>
      renderHelp({
        locale,
        starts: [line('incident', incident[locale]), line('kluis', kluis[locale])],
        role: Array.from({ length: 12 }, () => line('register', register[locale])),
        besides: [mijn[locale], help[locale]],
      }),
  },
  {
    name: 'welcome',
    render: (locale) =>
      renderWelcome(
        locale,
        'personal',
        [incident, kluis, bezoek, training].map((texts) => ({
          name: 'incident',
          title: texts[locale].start?.title ?? '',
        })),
      ),
  },
  { name: 'welcome-shared', render: (locale) => renderWelcome(locale, 'shared', []) },
  { name: 'notice-failed', render: (locale) => renderNotice(locale, 'failed', 'b7f3-22') },
  { name: 'notice-not-allowed', render: (locale) => renderNotice(locale, 'notAllowed', null) },
  ...(
    [
      ['unknown-nearest', { kind: 'command', command: 'incident', tells: false }],
      ['unknown-other', { kind: 'command', command: 'kluis', tells: true }],
      ['unknown-story', { kind: 'story' }],
      ['unknown', { kind: 'nothing' }],
    ] as const
  ).map(([name, meaning]) => ({
    name,
    render: (locale: Locale) => renderNotUnderstood(locale, meaning, { words: widest(1_000), masked: true }),
  })),
  {
    name: 'who',
    render: (locale) =>
      renderWho({
        locale,
        officePhone: '033 555 01 00',
        handlers: [
          { role: 'fg', name: 'Fenna Vos', phone: '033 555 01 41' },
          { role: 'fgDeputy', name: 'Daan de Wit', phone: '' },
          { role: 'fgDeputy', name: 'Noor Bakker', phone: '+31 33 555 01 42' },
        ],
      }),
  },
  {
    name: 'who-hostile',
    render: (locale) =>
      renderWho({
        locale,
        officePhone: hostile,
        handlers: [{ role: 'fg', name: hostile, phone: hostile }],
      }),
  },
  {
    name: 'who-nobody',
    render: (locale) => renderWho({ locale, officePhone: '', handlers: [] }),
  },
  {
    name: 'who-stranger',
    render: (locale) => renderWho({ locale, officePhone: '033 555 01 00', handlers: null }),
  },
  { name: 'neutral', render: (locale) => renderNeutral(locale) },
];
