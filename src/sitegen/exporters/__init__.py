"""What leaves the site as files for people: dossiers, reports, spreadsheets."""
