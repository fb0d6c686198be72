import { classes } from '../look/classes.ts'
import { useCase } from './context.ts'
import { Pane } from './Pane.tsx'
import { StatusStrip } from './StatusStrip.tsx'
import { Toolbar } from './Toolbar.tsx'
import styles from './Viewer.module.css'
import { PaneProvider } from './viewing/pane.ts'

const c = classes(styles)

/** The documents before the person: tools over them, what is known of the looking under them. */
export function Viewer(): React.JSX.Element {
  const count = useCase((state) => state.panes.length)
  return (
    <section className={c('viewer')}>
      <Toolbar />
      <div className={c('panes')}>
        {Array.from({ length: count }, (_, pane) => (
          <PaneProvider key={pane} value={pane}>
            <Pane />
          </PaneProvider>
        ))}
      </div>
      <StatusStrip />
    </section>
  )
}
