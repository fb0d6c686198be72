import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import {
  createJsonSchemaTransform,
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { pino } from 'pino'
import * as z from 'zod'
import {
  enrolment,
  enrolmentReceipt,
  type Enrolment,
  type EnrolmentReceipt,
} from '../../preload/contract/enrolment.ts'
import { outcome, outcomeWireBytes, receipt, type Receipt } from '../../preload/contract/outcome.ts'
import { caAnswer, refusal } from '../../preload/contract/server-answer.ts'
import { parseCanonicalJson } from '../../preload/contract/wire.ts'
import { addFaults, type Faults } from './faults.ts'
import { Refused } from './refused.ts'

/** Widened: zod and swagger type one and the same draft 2020-12 in two ways. */
const outcomeDocument: object = z.toJSONSchema(outcome, { target: 'draft-2020-12' })
const maxEnrolmentBytes = 8 * 1024 * 1024

/** What stands behind the routes. */
export type Service = {
  ca: string
  enrol(body: Enrolment): Promise<EnrolmentReceipt>
  receive(wire: Uint8Array): Promise<Receipt>
  /** Every body, before anything reads it. */
  record(path: string, body: Uint8Array): Promise<void>
}

type Options = {
  tls: { key: string; cert: string } | null
  faults: Faults
  /** Log lines to standard output. */
  log: boolean
}

/** The routes over a service: HTTPS with TLS 1.3 where `tls` is given. */
export async function buildApp(service: Service, { tls, faults, log }: Options): Promise<FastifyInstance> {
  const app = create(tls)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  addLog(app, log)
  addErrors(app)
  addFaults(app, faults)
  addParsers(app, service)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Sverka outcome server',
        version: '1',
        description:
          'All that a workstation tells the Company: who it is (once, by a one-time code) and the outcomes of ' +
          'its reviews. HTTPS with TLS 1.3 only, under the server’s own CA.',
      },
      components: {
        schemas: {
          // What the octets of POST /v1/outcomes say, once unpadded.
          Outcome: outcomeDocument,
        },
      },
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { target: 'draft-2020-12' } }),
  })
  app.after(() => addRoutes(app, service))
  await app.ready()
  return app
}

function create(tls: Options['tls']): FastifyInstance {
  const common = { logger: false, bodyLimit: maxEnrolmentBytes, forceCloseConnections: true } as const
  if (tls === null) return fastify(common)
  return fastify({ ...common, https: { ...tls, minVersion: 'TLSv1.3' } })
}

function addRoutes(app: FastifyInstance, service: Service): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const refusals = { '4xx': refusal, '5xx': refusal }

  routes.get(
    '/v1/health',
    {
      schema: {
        description: 'Whether the server answers.',
        response: { 200: z.strictObject({ ok: z.literal(true) }) },
      },
    },
    () => ({ ok: true as const }),
  )
  routes.get(
    '/v1/ca',
    {
      schema: {
        description:
          'The server’s CA, fetched before it can be trusted: believed only where it fits the code.',
        response: { 200: caAnswer, ...refusals },
      },
    },
    () => ({ schema: 'sverka/ca/v1' as const, certificate: service.ca }),
  )
  routes.post(
    '/v1/enrolments',
    {
      schema: {
        description:
          'A workstation makes itself known with a one-time code, or (code null) brings its chain up to date. ' +
          'The body is canonical JSON (RFC 8785).',
        body: enrolment,
        response: { 200: enrolmentReceipt, ...refusals },
      },
    },
    ({ body }) => service.enrol(body),
  )
  routes.post(
    '/v1/outcomes',
    {
      bodyLimit: outcomeWireBytes,
      schema: {
        description:
          `One outcome, always ${outcomeWireBytes} bytes: uint32 big-endian length, canonical JSON ` +
          '(components/schemas/Outcome), zeros. In any order; the same bytes again get the same receipt.',
        consumes: ['application/octet-stream'],
        body: z.any().meta({ type: 'string', format: 'binary' }),
        response: { 200: receipt, ...refusals },
      },
    },
    ({ body }) => {
      const wire: unknown = body
      if (!(wire instanceof Uint8Array)) throw new Refused('BODY_INVALID')
      return service.receive(wire)
    },
  )
}

/** Bodies are recorded as they came; JSON must be canonical, so that what is signed is what was sent. */
function addParsers(app: FastifyInstance, service: Service): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      const bytes = Uint8Array.from(body)
      await service.record(request.url, bytes)
      return bytes
    },
  )
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      const bytes = Uint8Array.from(body)
      await service.record(request.url, bytes)
      const value = parseCanonicalJson(bytes)
      if (value === undefined) throw new Refused('BODY_INVALID')
      return value
    },
  )
}

function addErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'NOT_FOUND' }))
  app.setErrorHandler((error, _request, reply) => {
    const { code, status } = refusedBy(error)
    return reply.code(status).send({ code })
  })
}

function refusedBy(error: unknown): Refused {
  if (error instanceof Refused) return error
  if (hasZodFastifySchemaValidationErrors(error)) return new Refused('BODY_INVALID')
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
  if (status === 413) return new Refused('TOO_LARGE')
  return new Refused(typeof status === 'number' && status < 500 ? 'BODY_INVALID' : 'INTERNAL')
}

/** Log lines have these members and no others: never a body, an address or a message of a library. */
function addLog(app: FastifyInstance, on: boolean): void {
  const log = pino({ enabled: on, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  app.addHook('onResponse', async (request, reply) => {
    log.info({
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
    return Promise.resolve()
  })
}
