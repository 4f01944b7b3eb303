//! The command `prerender`: writes the pages that stand without a script into the folder of the
//! finished page. The build runs it (`tools/finish-dist.mjs`); what they hold is
//! [`ccg_rating::prerender`].

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ccg_rating::prerender::{self, File, Site, Sources, Template};
use lexopt::{Arg, Parser, ValueExt};

const HELP: &str = "\
prerender: writes the pages that stand without a script into the folder of the finished page.

    prerender --pages FOLDER [--site ADDRESS] [--cards FOLDER]

  --pages FOLDER   the finished page, with index.html, embed/index.html,
                   embed-builder/index.html and 404.html
  --site ADDRESS   where it will stand, such as https://example.org/ccg-rating/
  --cards FOLDER   write the pictures of all cases there, as SVG; needs --site
";

/// The pages that only want their words.
const OTHERS: [&str; 2] = ["embed-builder/index.html", "404.html"];

/// What went wrong, to be printed.
type Failure = Box<dyn Error>;

/// What it was asked to do.
#[derive(Default)]
struct Task {
    pages: Option<PathBuf>,
    site: Site,
    cards: Option<PathBuf>,
    asks_for_help: bool,
}

fn main() -> ExitCode {
    match asked().and_then(done) {
        Ok(says) => {
            print!("{says}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("prerender: {why}");
            ExitCode::FAILURE
        }
    }
}

fn asked() -> Result<Task, Failure> {
    let mut task = Task::default();
    let mut parser = Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("help") => task.asks_for_help = true,
            Arg::Long("pages") => task.pages = Some(parser.value()?.into()),
            Arg::Long("cards") => task.cards = Some(parser.value()?.into()),
            Arg::Long("site") => {
                let address = parser.value()?.string()?;
                task.site = Site::at(&address)?;
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(task)
}

fn done(task: Task) -> Result<String, Failure> {
    if task.asks_for_help {
        return Ok(HELP.to_owned());
    }
    let folder = task
        .pages
        .ok_or("expected --pages FOLDER, found none; see --help")?;
    let page = Template::new("index.html", read(&folder.join("index.html"))?);
    let frame = read(&folder.join("embed/index.html"))?;
    let frame = Template::new("embed/index.html", frame);
    let mut others = Vec::new();
    for name in OTHERS {
        others.push(Template::new(name, read(&folder.join(name))?));
    }
    let sources = Sources {
        page,
        frame,
        others,
        site: task.site,
    };
    let files = prerender::files(&sources)?;
    write(&folder, &files)?;
    let mut says = format!("prerender: wrote {} files\n", files.len());
    if let Some(folder) = task.cards {
        let cards = prerender::cards(&sources.site);
        if cards.is_empty() {
            return Err("expected --site ADDRESS with --cards, found none".into());
        }
        write(&folder, &cards)?;
        says = format!("{says}prerender: wrote {} pictures\n", cards.len());
    }
    Ok(says)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|why| at(path, &why))
}

fn write(folder: &Path, files: &[File]) -> Result<(), String> {
    for File { path, text } in files {
        let path = folder.join(path);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::write(&path, text))
            .map_err(|why| at(&path, &why))?;
    }
    Ok(())
}

fn at(path: &Path, why: &io::Error) -> String {
    format!("{}: {why}", path.display())
}
