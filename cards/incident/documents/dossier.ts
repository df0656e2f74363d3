import type { IncidentClock } from '../../../services/incident/clocks';
import { sentAt } from '../../../services/incident/contract';
import type { ClientNotice } from '../../../services/incident/process/model';
import { dayName, writtenMoment } from '../../dates';
import type { PdfReport } from '../../sheets/pdf';
import type { Cell, Sheet } from '../../sheets/sheet';
import { documentTexts } from '../../texts/documents';
import { noticeFacts, type NoticeModel } from './letters';

export interface DossierModel extends NoticeModel {
  /** What was sent and the proof that it arrived. */
  readonly told: ClientNotice;
  /** For this client only. */
  readonly clocks: readonly IncidentClock[];
  /** Term of its contract in hours; null when there is none. */
  readonly hours: number | null;
  readonly contacts: readonly {
    readonly name: string;
    readonly how: string;
    /** `YYYY-MM-DD`; null when it was never verified. */
    readonly verifiedOn: string | null;
  }[];
}

type Row = readonly [what: string, value: Cell];

/**
 * What one client of an incident was told, when and how that is proven: that client's facts only, so that it can be
 * shown to them (domain §1.3, Art. 28(3)(f); ketenklok).
 */
export function clientDossier(model: DossierModel): PdfReport {
  const { dossier } = documentTexts;
  return {
    title: dossier.title(model.client),
    language: 'nl',
    madeAt: new Date(model.now),
    lines: [dossier.asOf(writtenMoment(model.now)), dossier.alone],
    tables: [
      tableOf(dossier.facts, [
        [dossier.reference, model.id],
        [dossier.aware, writtenMoment(model.awareAt)],
        ...noticeFacts(model),
      ]),
      tableOf(dossier.track, [...termRows(model), ...contactRows(model), ...proofRows(model)]),
    ],
    footer: model.id,
  };
}

const tableOf = (name: string, rows: readonly Row[]): Sheet => ({
  name,
  columns: [
    { title: name, width: 34 },
    { title: '', width: 90 },
  ],
  rows,
});

const termRows = ({ hours, clocks }: DossierModel): readonly Row[] => {
  const { dossier } = documentTexts;
  return [
    [dossier.term, hours === null ? dossier.noTerm : dossier.hours(hours)],
    ...clocks.map(({ kind, until, metAt }): Row => {
      const end = dossier.until(writtenMoment(until.toISOString()));
      const late = metAt !== null && metAt > until ? dossier.late : dossier.inTime;
      return [kind === 'client' ? dossier.ours : dossier.theirs, metAt === null ? end : `${end} ${late}`];
    }),
  ];
};

const contactRows = ({ contacts }: DossierModel): readonly Row[] => {
  const { dossier } = documentTexts;
  return contacts.map(({ name, how, verifiedOn }): Row => {
    const checked = verifiedOn === null ? dossier.unverified : dossier.verified(dayName(verifiedOn, 'nl'));
    return [dossier.contact, [name, how, checked].filter((part) => part !== '').join(', ')];
  });
};

const proofRows = ({ told: { sent, received } }: DossierModel): readonly Row[] => {
  const { dossier } = documentTexts;
  const when = (at: string): string => writtenMoment(at);
  return [
    [dossier.sent, sent ? `${when(sentAt(sent))}: ${sent.to}` : dossier.notYet],
    [
      dossier.received,
      received ? `${when(received.moment ?? received.at)}: ${received.proof}` : dossier.notYet,
    ],
  ];
};
