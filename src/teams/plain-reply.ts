import {
  createPipelineRequest,
  type PipelineRequest,
  type PipelineResponse,
  RestError,
} from '@azure/core-rest-pipeline';
import type { Activity, ResourceResponse } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';

/** The part of the connector's client that takes a request as it is; the SDK hides it from its types. */
type Sender = { readonly client: { sendRequest(request: PipelineRequest): Promise<PipelineResponse> } };

/**
 * Lets a connector client write replies as the JSON that they are. The SDK's own way walks each activity, the whole card
 * too, property by property through its model, which costs as much as answering a question does. The request still goes
 * through the client's own pipeline: signed, in time, once.
 */
export function replyPlainly(connector: ConnectorClient, serviceUrl: string): void {
  const { client } = connector as unknown as Sender;
  const base = serviceUrl.replace(/\/$/, '');
  const post = async (conversationId: string, path: string, activity: Partial<Activity>): Promise<ResourceResponse> => {
    const request = createPipelineRequest({
      url: `${base}/v3/conversations/${encodeURIComponent(conversationId)}/activities${path}`,
      method: 'POST',
      body: JSON.stringify(activity),
      allowInsecureConnection: base.startsWith('http:'),
    });
    request.headers.set('content-type', 'application/json; charset=utf-8');
    return answerIn(await client.sendRequest(request));
  };
  Object.assign(connector.conversations, {
    sendToConversation: (conversationId: string, activity: Partial<Activity>) => post(conversationId, '', activity),
    replyToActivity: (conversationId: string, activityId: string, activity: Partial<Activity>) =>
      post(conversationId, `/${encodeURIComponent(activityId)}`, activity),
  });
}

function answerIn(response: PipelineResponse): ResourceResponse {
  const { status, request, bodyAsText } = response;
  if (status < 200 || status > 299) throw new RestError(bodyAsText ?? '', { statusCode: status, request, response });
  try {
    return JSON.parse(bodyAsText || '{}') as ResourceResponse;
  } catch {
    throw new RestError('The answer is no JSON', {
      code: RestError.PARSE_ERROR,
      statusCode: status,
      request,
      response,
    });
  }
}
