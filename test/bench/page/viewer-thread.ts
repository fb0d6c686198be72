import type { DecoderFiles } from '../../../renderer/viewer/document.ts'
import { serve } from '../../../renderer/viewer/serve.ts'

/** The viewer in a thread of its own, as its frame is a process of its own. */
self.onmessage = ({ data }: MessageEvent<{ desk: MessagePort; vault: MessagePort; files: DecoderFiles }>) => {
  serve(data.desk, data.vault, data.files)
}
