import { gegevens } from '../../cards/texts/commands/personal-data';
import { z } from 'zod/v4';
import { onPaper, personalReport, type PersonalDataModel } from '../../cards/personal-data';
import { toJson } from '../../cards/sheets/json';
import { toPdf } from '../../cards/sheets/pdf';
import { toZip } from '../../cards/sheets/zip';
import { type Texts, textsFor } from '../../cards/texts';
import { displayName } from '../../cards/user-text';
import { chosenPerson } from '../../services/forms/chosen-person';
import { personDownloads } from '../../services/people/contract';
import { personNamed } from '../../services/people/name-match';
import { affiliations, type Role } from '../../services/people/roles';
import { dayOf } from '../../services/time/zone';
import { offerDownload } from '../routing/downloads';
import type { Container } from '../routing/container';
import type { Answer, ExportFile, FileReader, Flow, Turn } from '../routing/flow';
import { shortNotice } from '../routing/notices';

const keywords: readonly string[] = [
  'gegevens van mij',
  'know about me',
  'mijn gegevens',
  'my data',
  'inzageverzoek',
  'inzage',
  'subject access',
  'wat bewaar je',
  'over mij',
  'bewaar je over mij',
  'van mij opslaan',
];

const everybody = { affiliations };
/** Somebody else's data: for those who answer requests for access, also when a report is about the FG. */
const officers: readonly Role[] = ['fg', 'fgDeputy', 'board'];
const officer = { affiliations: ['group', 'guestCompany'], roles: officers } as const;

/**
 * The data kept about a person, for that person; through the FG for whoever asks the FG (Art. 15 AVG; reliability G2).
 * @param flows those that keep it.
 */
export const personalDataFlow = (flows: readonly Flow[]): Flow => ({
  id: 'person',
  commands: [
    {
      names: ['gegevens', 'mijn gegevens', 'privacy', 'my data', 'inzage'],
      texts: gegevens,
      listed: true,
      keywords,
      permission: everybody,
      handle: offerPersonalData,
    },
  ],
  actions: [],
  cards: {},
  exports: {
    [personDownloads.own]: {
      permission: everybody,
      produce: (reader, container) => fileAbout(reader.person, reader, container, flows),
    },
    [personDownloads.other]: {
      permission: officer,
      // The look is in the access log before the file is made.
      produce: async ({ params, ...reader }, container) => {
        const { of } = z.object({ of: z.guid() }).parse(params);
        await container.access.note(reader.person, of, 'personalData');
        return await fileAbout(of, reader, container, flows);
      },
    },
  },
});

/** Words after the command name somebody else, which only has meaning for those who answer such requests. */
async function offerPersonalData(turn: Turn, container: Container): Promise<Answer> {
  const { personalData } = textsFor(turn.actor.locale);
  if (turn.words === '')
    return await offerDownload(turn, personDownloads.own, {}, container, personalData.own);
  if (!turn.actor.roles.some((role) => officers.includes(role)))
    return await offerDownload(turn, personDownloads.own, {}, container, personalData.onlyOwn);
  // People who left are still in stored records: then the FG types the number that is in the register.
  const known = personNamed(turn.words, container.organisation().people);
  const id = known?.aadObjectId ?? chosenPerson(turn.words);
  if (id === null) return shortNotice(turn, 'personNotFound');
  const about = personalData.about(displayName(known?.name ?? id, 60));
  return await offerDownload(turn, personDownloads.other, { of: id }, container, about);
}

/** To read and to take away: the same as PDF and as JSON (Art. 15(3) and 20 AVG). */
async function fileAbout(
  id: string,
  reader: FileReader,
  container: Container,
  flows: readonly Flow[],
): Promise<ExportFile> {
  const { locale } = reader;
  const model = await viewOf(id, reader, container, flows);
  const report = personalReport(model);
  const day = dayOf(container.clock.now(), container.organisation().office.timeZone);
  const file = fileNameFor(model.person?.name ?? '', textsFor(locale));
  const files = [
    { name: `${file}.pdf`, bytes: await toPdf(onPaper(report, locale)) },
    { name: `${file}.json`, bytes: toJson(report.tables) },
  ];
  return { name: `${file}-${day}.zip`, contentType: 'application/zip', bytes: await toZip(files, day) };
}

/** Named after the person it is about, in characters that every system accepts. */
function fileNameFor(name: string, { personalData }: Texts): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  return plain === '' ? personalData.file : `${personalData.file}-${plain.slice(0, 60)}`;
}

async function viewOf(
  id: string,
  reader: FileReader,
  container: Container,
  flows: readonly Flow[],
): Promise<PersonalDataModel> {
  const organisation = container.organisation();
  const person = organisation.people.find(({ aadObjectId }) => aadObjectId === id) ?? null;
  const [reference, away, ...tables] = await Promise.all([
    container.references.find(id),
    container.absences.allOf(id),
    ...flows.map(({ personalData }) => personalData?.(id, reader, container) ?? []),
  ]);
  return {
    locale: reader.locale,
    now: container.clock.now().toISOString(),
    id,
    person,
    away,
    tables: tables.flat(),
    company: organisation.companies.find((company) => company.id === person?.company)?.name ?? '',
    names: Object.fromEntries(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name])),
    chat: reference?.conversationId ?? null,
  };
}
