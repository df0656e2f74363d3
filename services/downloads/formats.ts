/** What a table can be downloaded as. */
export const sheetFormats = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** To be kept as proof, it is available on paper too. */
export const evidenceFormats = [...sheetFormats, 'pdf'] as const;
export type EvidenceFormat = (typeof evidenceFormats)[number];

/** As they appear in the header of a download. */
export const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
} as const satisfies Readonly<Record<EvidenceFormat, string>>;
