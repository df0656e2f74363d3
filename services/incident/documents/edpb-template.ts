import template from './edpb-template.json';

/** The EDPB template as published for consultation; the list of its fields names its source. */

export type TemplateFieldType = 'one' | 'several' | 'text' | 'number' | 'moment' | 'day' | 'yes';

export interface TemplateField {
  readonly number: number;
  readonly section: string;
  readonly type: TemplateFieldType;
  /** Keys of its options, one letter each. */
  readonly keys: string;
  /** `always`, `never`, or the condition. */
  readonly mandatory: string;
  readonly label: string;
}

export const { fields: edpbFieldList, ...edpbSource } = template as {
  readonly template: string;
  readonly version: string;
  readonly status: string;
  readonly source: string;
  readonly readFrom: string;
  readonly notes: readonly string[];
  readonly fields: readonly TemplateField[];
};

/**
 * Mandatory fields that no question of the assessment and no step of the process answers: asked separately, as far as
 * they apply. The others are computed (`edpb.ts`).
 */
export const templateQuestions = [
  39, 40, 41, 51, 66, 71, 76, 79, 80, 81, 82, 83, 84, 86, 94, 106, 114, 115, 116,
] as const;
export type TemplateQuestion = (typeof templateQuestions)[number];
