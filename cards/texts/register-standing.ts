import type { ReversalAnswer } from '../../services/incident/process/reversal-model';
import type { Locale } from '../../services/people/roles';

/** In the register on paper: who decided, what has been undone since and by whom, and what people call a register. */
const nl = {
  /** Storage's name for a register, up to its first bar; the year, place or number after it is added. */
  chain: {
    absence: 'Afwezigheid',
    access: 'Inzagelog',
    anchor: 'Vastlegging van de ketens',
    digest: 'Dagoverzichten',
    drill: 'Oefeningen',
    incident: 'Incidenten',
    kluis: 'Kluis',
    org: 'Organisatie en rollen',
    person: 'Chats',
    training: 'Kennissessies',
    upkeep: 'Bewaren en verwijderen',
    visit: 'Bezoek',
  } as Readonly<Record<string, string>>,
  decidedBy: (name: string, when: string) => `${name}, ${when}`,
  withdrawnBy: (name: string, when: string, reason: string) => `Ingetrokken door ${name}, ${when}: ${reason}`,
  undoneBy: (duties: string, name: string, when: string) =>
    `Besluit teruggedraaid (${duties}) door ${name}, ${when}`,
  signedAlong: (name: string) => `met de handtekening van ${name}`,
  reopenedBy: (name: string, when: string, reason: string) => `Heropend door ${name}, ${when}: ${reason}`,
  secondAnswered: {
    agreed: (what: string, name: string, when: string) => `${what}: ${name} tekende mee, ${when}`,
    refused: (what: string, name: string, when: string) => `${what}: ${name} tekende niet mee, ${when}`,
    takenBack: (what: string, name: string, when: string) => `${what}: ${name} nam de vraag terug, ${when}`,
  } satisfies Record<ReversalAnswer['what'], (what: string, name: string, when: string) => string>,
};

const en: typeof nl = {
  chain: {
    absence: 'Absences',
    access: 'Access log',
    anchor: 'Ends of the chains',
    digest: 'Summaries of the day',
    drill: 'Drills',
    incident: 'Incidents',
    kluis: 'Safe',
    org: 'Organisation and roles',
    person: 'Chats',
    training: 'Sessions',
    upkeep: 'Keeping and deleting',
    visit: 'Visitors',
  },
  decidedBy: (name, when) => `${name}, ${when}`,
  withdrawnBy: (name, when, reason) => `Withdrawn by ${name}, ${when}: ${reason}`,
  undoneBy: (duties, name, when) => `Decision undone (${duties}) by ${name}, ${when}`,
  signedAlong: (name) => `with the signature of ${name}`,
  reopenedBy: (name, when, reason) => `Reopened by ${name}, ${when}: ${reason}`,
  secondAnswered: {
    agreed: (what, name, when) => `${what}: ${name} signed as well, ${when}`,
    refused: (what, name, when) => `${what}: ${name} did not sign, ${when}`,
    takenBack: (what, name, when) => `${what}: ${name} took the question back, ${when}`,
  },
};

export const registerStandingTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
