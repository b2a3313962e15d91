-- A trigger on rows does not see TRUNCATE, which empties a table in one statement: what is append-only refuses that too.
create trigger certificate_is_not_emptied before truncate on certificate
    for each statement execute function refuse_change();
create trigger certificate_event_is_not_emptied before truncate on certificate_event
    for each statement execute function refuse_change();
create trigger achievement_is_not_emptied before truncate on achievement
    for each statement execute function refuse_change();
create trigger status_entry_is_not_emptied before truncate on status_entry
    for each statement execute function refuse_change();
