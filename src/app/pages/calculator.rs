//! The calculator's page: who, which year, which rating, why; then the form and the method.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::{
    CasePicker, Form, Groups, Method, Notices, Published, RatingMark, ResultCard, SettingsPanel,
    Share, Why, YearLinks,
};
use crate::app::state::{Action, State};
use crate::app::{address, text};
use crate::assess::{Assessment, assess};
use crate::cases::Case;
use crate::exchange::fragment;
use crate::framework::{Entry, Slot};

/// The page.
#[component]
pub fn Calculator() -> Html {
    let state = use_reducer(|| State::new(&address::fragment()));
    let said = use_state(String::new);
    let scenario = state.scenario();
    let assessment = use_memo(scenario.clone(), |scenario| {
        assess(&scenario.entries, &scenario.settings)
    });
    use_address(&state);
    use_announcement(&assessment, &said);

    let act = |to_action: fn() -> Action| {
        let dispatcher = state.dispatcher();
        Callback::from(move |()| dispatcher.dispatch(to_action()))
    };
    let on_enter = use_callback(
        state.dispatcher(),
        |(slot, entry): (Slot, Option<Entry>), to| {
            to.dispatch(Action::Enter(slot, entry));
        },
    );
    let on_choose = use_callback(
        state.dispatcher(),
        |(setting, choice): (usize, usize), to| {
            to.dispatch(Action::Choose(setting, choice));
        },
    );
    let on_pick = use_callback(state.dispatcher(), |case: &'static Case, to| {
        to.dispatch(Action::Start(case));
    });
    let on_say = {
        let said = said.setter();
        Callback::from(move |words| said.set(words))
    };
    let framework = scenario.framework();
    let rating = assessment.overall.single();
    html! {
        <>
            <header class="top">
                <h1>{ "How was my local NHS rated?" }</h1>
                <p class="lead">{ framework.about }</p>
                <YearLinks scenarios={state.scenarios().to_vec()} year={framework.year} />
            </header>
            <main>
                <Notices notices={state.notices.clone()} on_dismiss={act(|| Action::Dismiss)} />
                <CasePicker case={scenario.case} {on_pick} />
                <div class={classes!("bar", text::tone(rating))} aria-hidden="true">
                    <RatingMark {rating} />
                    <span>{ text::possible(assessment.overall) }</span>
                </div>
                <div class="columns">
                    <div class="answer">
                        <div class="card">
                            <h2>
                                { text::subject(scenario) }
                                if state.is_example {
                                    { " " }<span class="tag">{ "example" }</span>
                                }
                            </h2>
                            if let Some(case) = scenario.case {
                                <Published {case} changes={scenario.changes_from_case()}
                                    on_put_back={act(|| Action::PutBack)} />
                            }
                            <ResultCard assessment={Rc::clone(&assessment)}
                                nothing_entered={scenario.entries.is_empty()} />
                        </div>
                        <Why assessment={Rc::clone(&assessment)} />
                    </div>
                    <div class="work">
                        <Form entries={scenario.entries.clone()} {on_enter} />
                        <SettingsPanel scenario={scenario.clone()} {on_choose} />
                        <Groups assessment={Rc::clone(&assessment)} />
                        <Method {framework} settings={scenario.settings.clone()} />
                        <Share fragment={fragment::write(scenario)} {on_say}
                            on_start_again={act(|| Action::StartAgain)} />
                    </div>
                </div>
            </main>
            <p class="visually-hidden" role="status" aria-live="polite">{ &*said }</p>
            <footer>
                <p>
                    { "This is an independent calculator. It is not an NHS service. Nothing that you \
                       enter is stored or sent: it stays on this page and in its link." }
                </p>
                <p><a href="#method">{ "How it is worked out, and what is not known" }</a></p>
            </footer>
        </>
    }
}

/// Keeps the page's address and the calculation the same, whichever of them changes.
#[hook]
fn use_address(state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    use_effect_with((), move |()| {
        let listener = address::on_change(move |link| dispatcher.dispatch(Action::Open(link)));
        move || drop(listener)
    });
    let shown = (
        fragment::write(state.scenario()),
        state.is_new_place,
        state.is_example && address::fragment().is_empty(),
    );
    use_effect_with(shown, |(fragment, is_new_place, is_untouched)| {
        if !is_untouched {
            address::show(fragment, *is_new_place);
        }
    });
}

/// Has a screen reader say the rating when it changes, and the browser show it in the tab.
#[hook]
fn use_announcement(assessment: &Rc<Assessment>, said: &UseStateHandle<String>) {
    let said = said.setter();
    let before = use_mut_ref(|| None);
    use_effect_with(assessment.overall, move |overall| {
        let was = before.borrow_mut().replace(*overall);
        // Not on the first drawing: then it is simply there to be read.
        if was.is_some() {
            said.set(text::announcement(*overall));
        }
        let title = format!("{} – How was my local NHS rated?", text::possible(*overall));
        gloo::utils::document().set_title(&title);
    });
}
