import type { Choice } from '../../cards/shared/elements';
import type { Answer } from './flow';

/** Body of the answer to `adaptiveCard/action`; the HTTP status is always 200 (engineering §B.4). */
export type InvokeBody =
  | {
      readonly statusCode: 200;
      readonly type: 'application/vnd.microsoft.card.adaptive';
      readonly value: unknown;
    }
  | {
      readonly statusCode: 200;
      readonly type: 'application/vnd.microsoft.activity.message';
      readonly value: string;
    }
  | {
      readonly statusCode: 400 | 500;
      readonly type: 'application/vnd.microsoft.error';
      readonly value: { readonly code: string; readonly message: string };
    };

/** Body of the answer to `application/search`: what a field offers. */
export interface SearchBody {
  readonly statusCode: 200;
  readonly type: 'application/vnd.microsoft.search.searchResponse';
  readonly value: { readonly results: readonly Choice[] };
}

export const searchBody = (results: readonly Choice[]): SearchBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.search.searchResponse',
  value: { results },
});

/** Body of the answer to an action on a message: words in a dialog. */
export interface DialogBody {
  readonly task: { readonly type: 'message'; readonly value: string };
}

export const dialogBody = (value: string): DialogBody => ({ task: { type: 'message', value } });

export type InvokeOutcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Not an action at all. */
  | { readonly kind: 'invalid' }
  /** Nothing was done; `text` says so, with what to do. */
  | { readonly kind: 'failed'; readonly text: string };

export function invokeBody(outcome: InvokeOutcome): InvokeBody {
  switch (outcome.kind) {
    case 'answer':
      return outcome.answer.kind === 'card'
        ? {
            statusCode: 200,
            type: 'application/vnd.microsoft.card.adaptive',
            value: outcome.answer.card.content,
          }
        : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: outcome.answer.text };
    case 'invalid':
      return errorBody(400, 'BadRequest', 'not an action of this bot');
    case 'failed':
      return errorBody(500, 'InternalServerError', outcome.text);
  }
}

const errorBody = (statusCode: 400 | 500, code: string, message: string): InvokeBody => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code, message },
});
