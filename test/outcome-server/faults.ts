import type { FastifyInstance } from 'fastify'
import { refusalCodes, type RefusalCode } from '../../preload/contract/server-answer.ts'
import { Refused } from './refused.ts'

/** What a test can make the server do wrong, from the next request on. */
export type Faults = {
  /** Every connection is cut before an answer. */
  down: boolean
  status500: boolean
  /** 200 with bytes that mean nothing. */
  rubbish: boolean
  /** Refuses with this code; true means BODY_INVALID. */
  refuse: boolean | RefusalCode
  /** Milliseconds before anything is done. */
  slow: number
  /** The request is taken and done, and the connection cut instead of the answer. */
  answerLost: boolean
  /** 302 to elsewhere. */
  redirect: string | null
}

export const noFaults = (): Faults => ({
  down: false,
  status500: false,
  rubbish: false,
  refuse: false,
  slow: 0,
  answerLost: false,
  redirect: null,
})

export function addFaults(app: FastifyInstance, faults: Faults): void {
  app.addHook('onRequest', async (request, reply) => {
    if (faults.slow > 0) await new Promise((resolve) => setTimeout(resolve, faults.slow))
    if (faults.down) {
      reply.hijack()
      request.raw.socket.destroy()
      return
    }
    if (faults.status500) throw new Refused('INTERNAL')
    if (faults.refuse !== false) {
      const known = refusalCodes.find((code) => code === faults.refuse)
      throw new Refused(known ?? 'BODY_INVALID')
    }
    if (faults.redirect !== null) {
      reply.hijack()
      reply.raw.writeHead(302, { location: faults.redirect }).end()
      return
    }
    if (faults.rubbish) {
      reply.hijack()
      reply.raw.writeHead(200, { 'content-type': 'application/json' }).end('\u0000{"schema": rubbish')
    }
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (faults.answerLost) {
      reply.hijack()
      request.raw.socket.destroy()
    }
    return Promise.resolve(payload)
  })
}
