import type { CyberStep } from '../../services/incident/process/model';
import type { CyberDocument } from '../../services/register/contract';
import type { Locale } from '../../services/people/roles';

/** The Cyberbeveiligingswet in the file of an incident, where the organisation has switched it on. */
const nl = {
  title: 'Cyberbeveiligingswet',
  call: 'Significant incident?',
  callReason: 'Waarom is het significant? Dit komt in het register.',
  callSave: 'Ja, dit is significant',
  takeBack: 'Toch niet significant',
  takeBackReason: 'Waarom toch niet? Dit komt in het register.',
  judgement: 'Of een incident significant is, beoordeelt de FG. Deze bot rekent dat niet uit.',
  significance: 'Significant incident',
  calledBy: (name: string, when: string) => `Ja, zegt ${name}, ${when}.`,
  takenBackBy: (name: string, when: string) => `Niet meer, zegt ${name}, ${when}.`,
  addressees: 'Aan wie',
  csirt: 'CSIRT',
  authority: 'Toezichthouder',
  addressee: (name: string, how: string) => `${name}: ${how}`,
  done: 'Gedaan',
  step: {
    warning: 'Vroegtijdige waarschuwing',
    report: 'Melding',
    progress: 'Voortgangsverslag (het incident duurt nog)',
    handled: 'Het incident is afgehandeld',
    final: 'Eindverslag',
  } satisfies Record<CyberStep, string>,
  todo: {
    warning: 'Vroegtijdige waarschuwing aan CSIRT en toezichthouder',
    report: 'Melding aan CSIRT en toezichthouder',
    progress: 'Voortgangsverslag aan CSIRT en toezichthouder',
    handled: 'Vastleggen dat het incident is afgehandeld',
    final: 'Eindverslag aan CSIRT en toezichthouder',
  } satisfies Record<CyberStep, string>,
  record: 'Vastleggen wat is gedaan',
  recordStep: 'Wat is gedaan?',
  reference: 'Nummer of kenmerk van de melding, of hoe het is gedaan',
  drafts: 'Concepten',
  draft: {
    cyberWarning: 'Waarschuwing (concept)',
    cyberReport: 'Melding (concept)',
    cyberProgress: 'Voortgangsverslag (concept)',
    cyberFinal: 'Eindverslag (concept)',
    cyberRecipients: 'Bericht (concept)',
  } satisfies Record<CyberDocument, string>,
  column: {
    significant: 'Significant (Cyberbeveiligingswet)',
    steps: 'Gemeld aan CSIRT en toezichthouder',
    recipients: 'Ontvangers van de dienst',
  },
};

const en: typeof nl = {
  title: 'Cyberbeveiligingswet (NIS2)',
  call: 'Significant incident?',
  callReason: 'Why is it significant? This goes into the register.',
  callSave: 'Yes, it is significant',
  takeBack: 'Not significant after all',
  takeBackReason: 'Why not after all? This goes into the register.',
  judgement: 'Whether an incident is significant is for the DPO to judge. This bot does not compute it.',
  significance: 'Significant incident',
  calledBy: (name, when) => `Yes, says ${name}, ${when}.`,
  takenBackBy: (name, when) => `Not any more, says ${name}, ${when}.`,
  addressees: 'To whom',
  csirt: 'CSIRT',
  authority: 'Authority',
  addressee: (name, how) => `${name}: ${how}`,
  done: 'Done',
  step: {
    warning: 'Early warning',
    report: 'Report',
    progress: 'Progress report (the incident goes on)',
    handled: 'The incident has been handled',
    final: 'Final report',
  },
  todo: {
    warning: 'Early warning to CSIRT and authority',
    report: 'Report to CSIRT and authority',
    progress: 'Progress report to CSIRT and authority',
    handled: 'Record that the incident has been handled',
    final: 'Final report to CSIRT and authority',
  },
  record: 'Record what was done',
  recordStep: 'What was done?',
  reference: 'Number or reference of the report, or how it was done',
  drafts: 'Drafts',
  draft: {
    cyberWarning: 'Warning (draft)',
    cyberReport: 'Report (draft)',
    cyberProgress: 'Progress report (draft)',
    cyberFinal: 'Final report (draft)',
    cyberRecipients: 'Message (draft)',
  },
  column: {
    significant: 'Significant (Cyberbeveiligingswet)',
    steps: 'Reported to CSIRT and authority',
    recipients: 'Recipients of the service',
  },
};

export const cyberTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
