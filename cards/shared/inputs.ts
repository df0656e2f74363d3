export interface Choice {
  readonly title: string;
  readonly value: string;
}

interface AnyField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly errorMessage: string;
  /** Shown below the input when the server refused its value. */
  readonly faults: readonly string[];
}

export interface TextField extends AnyField {
  readonly type: 'text';
  readonly placeholder: string;
  readonly multiline: boolean;
  readonly maxLength: number;
  readonly required: boolean;
}

export interface ChoiceField extends AnyField {
  readonly type: 'choice';
  readonly placeholder: string;
  readonly style: 'compact' | 'expanded' | 'filtered';
  readonly multiple: boolean;
  readonly choices: readonly Choice[];
  readonly required: boolean;
}

/** Teams looks people up itself; `choices` are for clients that cannot. */
export interface PeopleField extends AnyField {
  readonly type: 'people';
  readonly placeholder: string;
  readonly required: boolean;
  readonly choices: readonly Choice[];
}

/**
 * A field to type in: the bot is asked for matches (`Flow.searches`); `choices` are there at first, and in clients that
 * cannot do this.
 */
export interface LookedUpField extends AnyField {
  readonly type: 'lookedUp';
  readonly dataset: string;
  readonly placeholder: string;
  readonly required: boolean;
  readonly choices: readonly Choice[];
}

export interface MomentField extends AnyField {
  readonly type: 'date' | 'time';
}

export type Field = TextField | ChoiceField | PeopleField | LookedUpField | MomentField;

/**
 * An input as clients know it, and below it what is wrong with it. Made here and not in a layout: a layout evaluates
 * every kind of input for every field, which was most of the time needed to draw a form.
 */
export const inputElements = (field: Field): readonly object[] => [
  inputOf(field),
  ...field.faults.map((text) => ({
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [{ type: 'TextRun', text, color: 'Attention', weight: 'Bolder' }],
  })),
];

function inputOf(field: Field): object {
  const { id, label, value, errorMessage } = field;
  switch (field.type) {
    case 'text': {
      const { placeholder, multiline: isMultiline, maxLength, required: isRequired } = field;
      const type = 'Input.Text';
      return { type, id, label, value, placeholder, isMultiline, maxLength, isRequired, errorMessage };
    }
    case 'choice': {
      const { placeholder, style, multiple: isMultiSelect, choices, required: isRequired } = field;
      return {
        type: 'Input.ChoiceSet',
        id,
        label,
        value,
        placeholder,
        style,
        isMultiSelect,
        wrap: true,
        choices,
        isRequired,
        errorMessage,
      };
    }
    case 'people':
      return lookingUp({ isMultiSelect: true }, 'graph.microsoft.com/users', field);
    case 'lookedUp':
      return lookingUp({}, field.dataset, field);
    case 'date':
    case 'time': {
      const type = field.type === 'date' ? 'Input.Date' : 'Input.Time';
      // A picker that shows nothing has no value: an empty one is no day or time.
      return { type, id, label, ...(value === '' ? {} : { value }), errorMessage };
    }
  }
}

/** A list that a client fills while one types; the choices are there at first, and where it cannot. */
function lookingUp(many: object, dataset: string, field: Extract<Field, { choices: unknown }>): object {
  const { id, label, value, placeholder, choices, required: isRequired, errorMessage } = field;
  const list = { type: 'Input.ChoiceSet', id, label, value, placeholder, style: 'filtered', ...many };
  const lookUp = { 'choices.data': { type: 'Data.Query', dataset } };
  return { ...list, wrap: true, choices, ...lookUp, isRequired, errorMessage };
}
