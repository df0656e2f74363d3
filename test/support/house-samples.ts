import { renderWho } from '../../cards/incident/who';
import {
  renderHelp,
  renderNeutral,
  renderNotice,
  renderNotUnderstood,
  renderWelcome,
} from '../../cards/shared/plain';
import { help } from '../../cards/texts/commands/help';
import { incident } from '../../cards/texts/commands/incident';
import { mijn } from '../../cards/texts/commands/mine';
import type { Locale } from '../../services/people/roles';
import { type CardSample, hostile, widest } from './card-views';

/** Cards of the house itself, and answers to what was typed without a command. */
export const houseSamples: readonly CardSample[] = [
  {
    name: 'help',
    render: (locale) =>
      renderHelp(locale, [
        { name: 'incident', ...incident[locale], aliases: ['datalek', 'melding'] },
        { name: 'mijn', ...mijn[locale], aliases: ['mine', 'status'] },
        { name: 'help', ...help[locale], aliases: [] },
      ]),
  },
  { name: 'welcome', render: (locale) => renderWelcome(locale, 'personal') },
  { name: 'welcome-shared', render: (locale) => renderWelcome(locale, 'shared') },
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
