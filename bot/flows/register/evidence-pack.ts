import { registerDownloads } from '../../../services/register/contract';
import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import { accessSheet } from '../../../cards/register/access-sheet';
import { anchorSheet, verificationSheet } from '../../../cards/register/anchor';
import { checksums, deletionSheet, packReport } from '../../../cards/register/evidence-pack';
import { toCsv } from '../../../cards/sheets/csv';
import { toPdf } from '../../../cards/sheets/pdf';
import { toZip } from '../../../cards/sheets/zip';
import { textsFor } from '../../../cards/texts';
import type { Offer } from '../../../services/downloads/downloads';
import { type DeletedRecord, deletionsWithin } from '../../../services/retention/deletions';
import { addDays, at } from '../../../services/time/calendar';
import { deletionWords } from '../../routing/deletions';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, EvidenceFile, ExportFile, FileReader, Flow, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { incidentSheetWithin } from './exports';
import { namesOf } from './names';
import { accessWithin, verifiedFor } from './oversight';

const period = z.object({ from: z.iso.date(), until: z.iso.date() });
type Days = z.infer<typeof period>;

/** "Bewijspakket": a link that works once. */
export const offerPack = async (turn: StaffTurn, asked: Days, container: Container): Promise<Answer> =>
  asked.from <= asked.until
    ? await offerDownload(turn, registerDownloads.pack, asked, container)
    : shortNotice(turn, 'dayNotPossible');

/**
 * What a certification wants to see of a period, in one file: incidents, drills, attendance with signatures, the safe,
 * who read what, what was deleted, and the hash of each; none of it is about the person asking. The same period gives
 * the same bytes as long as none of it changed (features N17).
 */
export async function exportPack(
  { params, person, locale }: Offer,
  container: Container,
  flows: readonly Flow[],
): Promise<ExportFile> {
  const days = period.parse(params);
  const { sheets, numbers } = await filesOf(days, { person, locale }, container, flows);
  await container.access.note(person, `${days.from}..${days.until}`, 'export', numbers);
  const files = sheets.map(({ name, sheet }) => ({ name, bytes: toCsv(sheet), rows: sheet.rows.length }));
  const tables = files.map(({ name: file, bytes, rows }) => {
    return { file, rows, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const { pack } = textsFor(locale).register;
  const bytes = await toZip(
    [
      { name: `${pack.file}.pdf`, bytes: await toPdf(packReport({ locale, period: days, tables })) },
      { name: 'SHA256SUMS', bytes: Buffer.from(checksums(tables), 'utf8') },
      ...files,
    ],
    days.until,
  );
  return { name: `${pack.file}-${days.from}-${days.until}.zip`, contentType: 'application/zip', bytes };
}

async function filesOf(
  { from, until }: Days,
  reader: FileReader,
  container: Container,
  flows: readonly Flow[],
): Promise<{ readonly sheets: readonly EvidenceFile[]; readonly numbers: readonly string[] }> {
  const { office } = container.organisation();
  const [first, below] = [at(from, '00:00', office), at(addDays(until, 1), '00:00', office)];
  const { files } = textsFor(reader.locale).register.pack;
  const { sheet, numbers } = await incidentSheetWithin(first, below, reader, container);
  const others: EvidenceFile[] = [];
  for (const { evidence } of flows)
    others.push(...((await evidence?.({ from, until, first, below }, reader, container)) ?? []));
  const deletions = await deletionsShownTo(reader.person, first, below, container);
  const sheets = [
    { name: files.incidents, sheet },
    ...others.sort((one, other) => one.name.localeCompare(other.name, 'en')),
    {
      name: files.access,
      sheet: accessSheet(
        reader.locale,
        await accessWithin(first, below, reader.person, container),
        namesOf(container),
      ),
    },
    { name: files.anchor, sheet: anchorSheet(reader.locale, await container.anchors.latest(until)) },
    {
      name: files.verification,
      sheet: verificationSheet(reader.locale, await verifiedFor(reader.person, container)),
    },
    {
      name: files.deletions,
      sheet: deletionSheet(reader.locale, deletions, deletionWords(flows, reader.locale)),
    },
  ];
  return { sheets, numbers };
}

/** Parts of a report may be deleted while it exists; what was deleted entirely is withheld from nobody. */
async function deletionsShownTo(
  person: string,
  first: Date,
  below: Date,
  container: Container,
): Promise<readonly DeletedRecord[]> {
  const deletions = await deletionsWithin(container.ledger, first, below);
  const withheld = await container.register.withheld(
    deletions.map(({ item }) => item),
    person,
  );
  return deletions.filter(({ item }) => !withheld.has(item));
}
