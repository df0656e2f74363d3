import { z } from 'zod/v4';
import { actionsOf, namedBy, carrying, pickedDay, typedWords } from '../contract';
import { sheetFormats } from '../downloads/formats';
import { incidentNumber } from '../incident/contract';

/** Drafts about a significant incident, to CSIRT and authority and to the recipients of the service. */
export const cyberDocuments = [
  'cyberWarning',
  'cyberReport',
  'cyberProgress',
  'cyberFinal',
  'cyberRecipients',
] as const;
export type CyberDocument = (typeof cyberDocuments)[number];

/** The authority's form as PDF and as data, letter to people; notice to a client, and what it was told; its history. */
export const documentKinds = [
  'ap',
  'apJson',
  'edpb',
  'letter',
  'notice',
  'dossier',
  ...cyberDocuments,
  'history',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

const day = pickedDay;
const period = { from: day, until: day };
const ofYear = { year: z.coerce.number<string | number>().int().min(2018).max(2200) };
const onIncident = { incident: incidentNumber };
/** Number of a drill of any flow: `OEF-KL-0001`. */
const drillNumber = z.string().regex(/^OEF-[A-Z]{2,4}-\d{4,9}$/);

export const registerActions = actionsOf('register', {
  show: carrying({
    list: z.string().max(240).default('newest'),
    after: z.string().max(200).default(''),
  }),
  search: carrying(
    { among: z.enum(['incidents', 'drills']).default('incidents') },
    { words: z.string().max(2_000).default('') },
  ),
  // A list may contain a drill of another flow.
  open: carrying({}, { id: z.union([incidentNumber, drillNumber]) }),
  export: carrying({}, { ...period, format: z.enum(sheetFormats) }),
  pack: carrying({}, period),
  figures: carrying(ofYear),
  figuresPdf: carrying(ofYear),
  access: carrying(),
  accessOf: carrying(onIncident),
  verify: carrying(),
  anchor: carrying(),
  document: carrying(
    { ...onIncident, document: z.enum(documentKinds) },
    { client: z.string().max(60).default('') },
  ),
  reporter: carrying(onIncident),
  /** What is kept regardless of its term. */
  holds: carrying({ number: z.string().max(400).default('') }),
  hold: carrying({}, { number: z.string().max(400).default(''), purpose: typedWords, until: day }),
  holdLooked: carrying(
    {},
    {
      look: z.string().max(400).default(''),
      lookUntil: z.literal('').or(day).default(''),
      still: typedWords,
    },
  ),
  release: carrying({}, { release: z.string().max(400).default(''), whyNot: typedWords }),
});

/** What can be fetched once. */
export const registerDownloads = namedBy('register', ['incidents', 'pack', 'document', 'figures', 'anchor']);
