import type { Locale } from '../../services/people/roles';
import type { SafetyAnswerKind } from '../../services/visit/model';

/** The question how everybody is at an evacuation, and what the BHV reads of the answers (features C16). */
const nl = {
  safetySection: 'Wat collega’s zelf antwoorden',
  safetyHelp: (count: number) => `Hulp nodig (${count})`,
  safetyOutside: (count: number) => `Buiten (${count})`,
  safetyAbsent: (count: number) => `Was er niet (${count})`,
  safetySilent: (count: number) => `Niet geantwoord (${count})`,
  safetyUnreached: (count: number) => `Niet bereikt, geen chat: bel (${count})`,
  safetyAway: (count: number) => `Afwezig vandaag (${count})`,
  safetySummary: 'Ontruiming: ga naar buiten',
  safetyEyebrow: (when: string) => `Ontruiming · ${when}`,
  safetyTitle: 'Ontruiming: hoe is het met jou?',
  safetyOver: (drill: boolean): string => (drill ? 'De oefening is voorbij' : 'De ontruiming is voorbij'),
  safetyEnded: (when: string) => `De BHV heeft de telling afgerond (${when})`,
  safetyEndedHelp: 'Je hoeft niets meer te antwoorden. Heb je nog hulp nodig? Ga naar de BHV, of bel 112.',
  safetyFirst: 'Ga eerst naar buiten',
  safetyThen: 'Antwoord daarna.',
  safetyKept: 'Alleen de BHV ziet je antwoord. Het wordt na vandaag gewist.',
  safetyWhereSaid: (where: string) => `Waar: ${where}`,
  safetySeen: 'De BHV ziet dit. Klopt het niet meer? Kies dan opnieuw.',
  safetySaid: {
    outside: (when: string) => `Je bent buiten (${when})`,
    help: (when: string) => `Je vroeg om hulp (${when})`,
    absent: (when: string) => `Je was er niet (${when})`,
  } satisfies Record<SafetyAnswerKind, (when: string) => string>,
  safetyIsOutside: 'Ik ben buiten',
  safetyIsAbsent: 'Ik was er niet',
  safetyNeedsHelp: 'Ik heb hulp nodig',
  safetyWhere: 'Waar ben je? (mag leeg)',
  safetyHelpSend: 'Hulp vragen',
};

const en: typeof nl = {
  safetySection: 'What colleagues answer themselves',
  safetyHelp: (count) => `Needs help (${count})`,
  safetyOutside: (count) => `Outside (${count})`,
  safetyAbsent: (count) => `Was not there (${count})`,
  safetySilent: (count) => `Did not answer (${count})`,
  safetyUnreached: (count) => `Not reached, no chat: call (${count})`,
  safetyAway: (count) => `Away today (${count})`,
  safetySummary: 'Evacuation: go outside',
  safetyEyebrow: (when) => `Evacuation · ${when}`,
  safetyTitle: 'Evacuation: how are you?',
  safetyOver: (drill) => (drill ? 'The drill is over' : 'The evacuation is over'),
  safetyEnded: (when) => `The emergency team finished the roll call (${when})`,
  safetyEndedHelp:
    'You need not answer any more. Do you still need help? Go to the emergency team, or call 112.',
  safetyFirst: 'Go outside first',
  safetyThen: 'Then answer.',
  safetyKept: 'Only the emergency team sees your answer. It is deleted after today.',
  safetyWhereSaid: (where) => `Where: ${where}`,
  safetySeen: 'The emergency team sees this. Not right any more? Then choose again.',
  safetySaid: {
    outside: (when) => `You are outside (${when})`,
    help: (when) => `You asked for help (${when})`,
    absent: (when) => `You were not there (${when})`,
  },
  safetyIsOutside: 'I am outside',
  safetyIsAbsent: 'I was not there',
  safetyNeedsHelp: 'I need help',
  safetyWhere: 'Where are you? (may be empty)',
  safetyHelpSend: 'Ask for help',
};

export const visitSafetyTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
