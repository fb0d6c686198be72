import { serve } from '../../../renderer/viewer/serve.ts'

/** The viewer in a thread of its own, as its frame is a process of its own. The desk's ports come first. */
self.onmessage = ({
  data,
}: MessageEvent<{ desk: MessagePort; vault: MessagePort; pdf: string; heif: string }>) => {
  const { desk, vault, pdf, heif } = data
  serve(desk, vault, { pdf, heif })
}
