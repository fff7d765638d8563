//! An export is made as one file before anything of it is handed on: so nobody gets half of one, and a slow network does not hold up the
//! store.

use std::fs::File;
use std::io::{BufWriter, Seek as _, Write as _};

use toguna_store::Tx;
use toguna_tongues::Words;

use super::parcel::Zipped;
use super::{ExportError, Exported, Format, Order, Progress, lines, polis, tables};

/// Writes an export into a file, from its beginning: what was in it is gone. This may be done again when a connection breaks.
///
/// # Errors
/// Where it cannot be read or written.
pub fn write(
    tx: &mut Tx<'_>,
    order: &Order,
    format: Format,
    words: &Words,
    mut file: &File,
    progress: Progress<'_>,
) -> Result<Exported, ExportError> {
    file.set_len(0)?;
    file.rewind()?;
    let mut out = BufWriter::with_capacity(1 << 17, file);
    let exported = match format {
        Format::Lines => lines::write(tx, order, &mut out, progress)?,
        Format::Polis => {
            let mut zip = Zipped::new(out);
            let exported = polis::write(tx, order, words, &mut zip, progress)?;
            out = zip.finish()?;
            exported
        }
        Format::Csv => {
            let mut zip = Zipped::new(out);
            let exported = tables::write_csv(tx, order, words, &mut zip, progress)?;
            out = zip.finish()?;
            exported
        }
        Format::Xlsx => {
            let (exported, back) = tables::write_xlsx(tx, order, words, out, progress)?;
            out = back;
            exported
        }
    };
    out.flush()?;
    Ok(exported)
}

/// The name under which a browser keeps an export.
pub fn file_name(slug: &str, format: Format, order: &Order) -> String {
    let (ending, _) = format.file();
    let what = if format == Format::Polis { "-polis" } else { "" };
    format!("{slug}{what}-{}.{ending}", order.audience.word())
}
